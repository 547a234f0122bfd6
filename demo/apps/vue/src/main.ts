// First, so that Vue knows the properties when it renders.
import 'clickhouse-connect-element';
import {createApp} from 'vue';
import App from './App.vue';

createApp(App).mount('#app');
