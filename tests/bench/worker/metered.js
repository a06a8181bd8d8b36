/** The Worker with a meter on its objects' storage: `/rows` answers how many rows they have written so far, alarms included. */
import worker, { Account as Real } from './index.js';

const cursors = [];
let alarms = 0;
let isMetered = false;

function meter(storage) {
  const [sql, whole] = [storage.sql, storage].map((part) => Object.getPrototypeOf(part));
  const { exec } = sql;
  const { setAlarm } = whole;
  sql.exec = function (...args) {
    const cursor = exec.apply(this, args);
    cursors.push(cursor);
    return cursor;
  };
  whole.setAlarm = function (...args) {
    alarms += 1;
    return setAlarm.apply(this, args);
  };
}

export class Account extends Real {
  constructor(ctx, env) {
    if (!isMetered) meter(ctx.storage);
    isMetered = true;
    super(ctx, env);
  }
}

const rows = () => Response.json(alarms + cursors.reduce((sum, { rowsWritten }) => sum + rowsWritten, 0));

export default {
  fetch: (request, ...more) => (new URL(request.url).pathname === '/rows' ? rows() : worker.fetch(request, ...more)),
};
