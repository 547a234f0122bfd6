// What the bench does in a page: `bench` is there before anything else. Deep into shadow roots, as the contenders differ in them.
globalThis.bench = {
  shift: 0,
  longTasks: [],

  deep(root, selector) {
    const found = [];
    for (const scope of [root, root.shadowRoot])
      for (const element of scope?.querySelectorAll('*') ?? []) {
        if (element.matches(selector)) found.push(element);
        if (element.shadowRoot)
          found.push(...this.deep(element, selector).filter((one) => !found.includes(one)));
      }
    return found;
  },

  /** Lets every microtask run, and no frame: what was asked for is drawn, and nothing else was measured. */
  async settle() {
    for (let turn = 0; turn < 64; turn++) await null;
  },

  async mount(tag, count) {
    this.host = document.body.appendChild(document.createElement('main'));
    for (let index = 0; index < count; index++) this.host.append(document.createElement(tag));
    await this.settle();
    this.element = this.host.lastChild;
  },

  layout() {
    return document.body.offsetHeight;
  },

  unmount() {
    this.host.remove();
    this.host = this.element = undefined;
  },

  async cycles(tag, count) {
    for (let index = 0; index < count; index++) {
      const element = document.body.appendChild(document.createElement(tag));
      await this.settle();
      element.remove();
      // React gives back what it held in a task of its own.
      await new Promise((resolve) => setTimeout(resolve));
    }
  },

  type(input, value) {
    // React listens to the property, and takes a value that was set by it for its own.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(input, value);
    input.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  },

  /** Two errors come by a click, and go by what is typed. Returns how often both were seen to come and to go. */
  async errors(count) {
    const inputs = this.deep(this.element, 'input');
    const [submit] = this.deep(this.element, '[part~=submit]');
    const told = () =>
      this.deep(this.element, 'p, [part=message-text]').filter(({textContent}) =>
        textContent.startsWith('Enter the Key'),
      ).length;
    let seen = 0;
    for (let index = 0; index < count; index++) {
      for (const input of inputs) this.type(input, '');
      submit.click();
      await this.settle();
      this.layout();
      const shown = told();
      for (const input of inputs) this.type(input, 'k3yid0123456789');
      await this.settle();
      this.layout();
      if (shown === 2 && told() === 0) seen++;
    }
    return seen;
  },

  async toggle(count) {
    let seen = 0;
    for (let index = 0; index < count; index++) {
      this.element.disabled = index % 2 === 0;
      await this.settle();
      this.layout();
      if (this.deep(this.element, 'input:disabled').length === (index % 2 ? 0 : 2)) seen++;
    }
    return seen;
  },

  focus(index) {
    const input = this.deep(this.element, 'input')[index];
    input.focus();
    input.select();
    this.longTasks = [];
  },

  async keys(count) {
    this.focus(0);
    for (let index = 0; index < count; index++) {
      document.execCommand('insertText', false, 'abcdefghij'[index % 10]);
      await this.settle();
      this.layout();
    }
    return this.deep(this.element, 'input')[0].value.length;
  },

  rest: (time) => new Promise((resolve) => setTimeout(resolve, time)),
};

new PerformanceObserver((list) => {
  for (const {value} of list.getEntries()) bench.shift += value;
}).observe({type: 'layout-shift', buffered: true});
new PerformanceObserver((list) => {
  bench.longTasks.push(...list.getEntries().map(({duration}) => duration));
}).observe({type: 'longtask', buffered: true});
