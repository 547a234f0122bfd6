import {Connect} from '../connect';

export default function Own() {
  return (
    <main>
      <h1>Own delivery</h1>
      <Connect />
    </main>
  );
}
