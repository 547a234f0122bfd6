// Libraries that change the page into what a server sends.
import 'clickhouse-connect-element';
import morph from '@alpinejs/morph';
import * as Turbo from '@hotwired/turbo';
import Alpine from 'alpinejs';
import htmx from 'htmx.org';
import morphdom from 'morphdom';

Turbo.session.drive = false;
Alpine.plugin(morph);
Alpine.start();

const root = document.querySelector('#root');

window.host = {
  show: (html) => (root.innerHTML = html),
  'Alpine.morph': (html) => Alpine.morph(root.firstElementChild, html),
  morphdom: (html) => morphdom(root.firstElementChild, html),
  Turbo(html) {
    const template = document.createElement('template');
    template.innerHTML = html;
    Turbo.morphElements(root.firstElementChild, template.content.firstElementChild);
  },
  htmx: (html) => htmx.swap({target: root.firstElementChild, text: html, swap: 'outerMorph'}),
};
