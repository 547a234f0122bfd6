import {expect} from '@open-wc/testing';
import {idle, transition, type Action, type Failure, type State} from '../src/connection/state.js';

const rejected: Failure = {code: 'rejected'};
const run = (...actions: Action[]): State => actions.reduce(transition, idle);
const submit = (attempt = 'a'): Action => ({type: 'submit', attempt, isReplacement: false});
const settle = (failure: Failure | null, attempt = 'a'): Action => ({
  type: 'settle',
  attempt,
  outcome: {failure},
});
const reset: Action = {type: 'reset'};
const edit: Action = {type: 'edit'};

describe('transition', () => {
  it('leads from idle over connecting to connected', () => {
    expect(run(submit())).to.deep.equal({status: 'connecting', attempt: 'a', isReplacement: false});
    expect(run(submit(), settle(null))).to.deep.equal({status: 'connected', isReplacement: false});
  });
  it('leads to failed, from where it can be tried again', () => {
    expect(run(submit(), settle(rejected))).to.deep.include({status: 'failed', failure: rejected});
    expect(run(submit(), settle(rejected), submit('b'))).to.deep.equal({
      status: 'connecting',
      attempt: 'b',
      isReplacement: false,
    });
  });
  it('starts nothing while connecting or connected', () => {
    const connecting = run(submit());
    const connected = run(submit(), settle(null));
    for (const action of [submit('b'), {type: 'refuse', failure: {code: 'config'}}] as const) {
      expect(transition(connecting, action)).to.equal(connecting);
      expect(transition(connected, action)).to.equal(connected);
    }
  });
  it('takes only the first outcome of the running attempt', () => {
    const connecting = run(submit());
    expect(transition(connecting, settle(null, 'b'))).to.equal(connecting);
    const failed = run(submit(), settle(rejected));
    expect(transition(failed, settle(null))).to.equal(failed);
    const connected = run(submit(), settle(null));
    expect(transition(connected, settle(rejected))).to.equal(connected);
    expect(transition(idle, settle(null))).to.equal(idle);
  });
  it('repeats an attempt of which the outcome is unknown', () => {
    for (const code of ['timeout', 'unconfirmed'] as const) {
      expect(run(submit(), settle({code}), submit('b'))).to.deep.equal({
        status: 'connecting',
        attempt: 'a',
        isReplacement: false,
      });
    }
  });
  it('drops an attempt with a verdict, an edit or a reset', () => {
    const unknown = settle({code: 'timeout'});
    for (const actions of [
      [settle(rejected)],
      [settle({code: 'blocked'})],
      [unknown, edit],
      [unknown, reset],
      [unknown, submit('b'), settle(rejected)],
    ]) {
      expect(run(submit(), ...actions, submit('c'))).to.deep.equal({
        status: 'connecting',
        attempt: 'c',
        isReplacement: false,
      });
    }
  });
  it('keeps the attempt over a refusal, which sent nothing', () => {
    const refuse: Action = {type: 'refuse', failure: {code: 'config'}};
    expect(run(submit(), settle({code: 'timeout'}), refuse, submit('b'))).to.deep.include({
      attempt: 'a',
    });
  });
  it('keeps the failure over an edit', () => {
    const failure: Failure = {code: 'timeout'};
    expect((run(submit(), settle(failure), edit) as {failure?: Failure}).failure).to.equal(failure);
  });
  it('resets from everywhere', () => {
    for (const actions of [
      [],
      [submit()],
      [submit(), settle(null)],
      [submit(), settle(rejected)],
    ]) {
      expect(run(...actions, reset)).to.equal(idle);
    }
  });
  it('takes a key linked earlier only while idle, or instead of such a key', () => {
    const restore = (key: string | null): Action => ({type: 'restore', key});
    expect(run(restore('YtKF'))).to.deep.equal({status: 'connected', linkedKey: 'YtKF'});
    expect(run(restore('YtKF'), restore('b3Xq'))).to.deep.equal({
      status: 'connected',
      linkedKey: 'b3Xq',
    });
    expect(run(restore('YtKF'), restore(null))).to.equal(idle);
    for (const actions of [[submit()], [submit(), settle(null)], [submit(), settle(rejected)]]) {
      const state = run(...actions);
      expect(transition(state, restore('YtKF'))).to.equal(state);
      expect(transition(state, restore(null))).to.equal(state);
    }
  });
  it('keeps what the server says about the connection', () => {
    const linked = {organization: 'Acme', message: 'This key expires on 3 December.'};
    const outcome = {failure: null, ...linked};
    expect(run(submit(), {type: 'settle', attempt: 'a', outcome})).to.deep.equal({
      status: 'connected',
      isReplacement: false,
      ...linked,
    });
  });
  it('freezes the failure', () => {
    expect(run(submit(), settle({code: 'blocked'}))).to.have.property('failure').that.is.frozen;
  });
});
