/**
 * Stand-ins of DOPA on loopback that know the fictional people: the SOAP service `CheckCardByLaser`, and the REST way over
 * GDX. Shaped after public notes; both can be made to fail while they run.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { text as readText } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { root } from '../setup.mjs';
import { cardOfEnvelope, cardOfQuery, codeFor, envelope, soapFault, wantedCode } from './dopa-answers.mjs';
import { FAULTS } from './dopa-faults.mjs';

const PEOPLE = join(root, 'packages/moc-account-client/src/verification/testing/people.json');
const SOAP_PATH = '/checkcardstatus/checkcardservice.asmx';
const GDX_PATH = '/ws';

/**
 * Starts both on one free port.
 *
 * @param {{ port?: number, slowMs?: number }} [options] `slowMs`: how long the fault `slow` takes, default 300
 */
export async function startDopa({ port = 0, slowMs = 300 } = {}) {
  const people = JSON.parse(readFileSync(PEOPLE, 'utf8'));
  const consumer = {
    consumerKey: randomUUID(),
    consumerSecret: randomBytes(12).toString('base64url'),
    agentId: 'OPS-TA',
  };
  const state = {
    fault: 'ok',
    token: undefined,
    calls: { soap: 0, token: 0, personal: 0 },
    people,
    consumer,
  };
  const server = createServer((request, response) => {
    answer(state, request, response, slowMs).catch(() => response.destroy());
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    soapUrl: origin + SOAP_PATH,
    gdxUrl: origin + GDX_PATH,
    consumer,
    setFault: (fault) => {
      state.fault = checkedFault(fault);
    },
    expireToken: () => {
      state.token = undefined;
    },
    calls: () => ({ ...state.calls }),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const SPECIAL = ['every-second', 'fault', 'code-in-message', 'code-twice', 'code-elsewhere', 'token-refused'];

function checkedFault(fault) {
  if (Object.hasOwn(FAULTS, fault) || SPECIAL.includes(fault) || /^code-\d{1,3}$/.test(fault)) return fault;
  throw new TypeError(`There is no fault ${fault}.`);
}

async function answer(state, request, response, slowMs) {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const made =
    url.pathname === SOAP_PATH && request.method === 'POST'
      ? await soapAnswer(state, request)
      : gdxAnswer(state, request, url);
  const sendAnswer = (change = {}) => {
    const { status, type, text } = { ...made, ...change };
    response.writeHead(status, { 'content-type': `${type}; charset=utf-8` }).end(text);
  };
  const fault = effectiveFault(state, made);
  await FAULTS[fault]({ response, slowMs, sendAnswer, ...made });
}

/** What has a fault of its own was made so already. */
function effectiveFault({ fault, calls }, { part }) {
  if (fault === 'every-second') return calls[part] % 2 === 0 ? '503' : 'ok';
  return Object.hasOwn(FAULTS, fault) ? fault : 'ok';
}

async function soapAnswer(state, request) {
  const calls = ++state.calls.soap;
  const body = await readText(request);
  const type = request.headers['content-type']?.split(';')[0] ?? '';
  const made = { part: 'soap', calls, status: 200, type, text: '' };
  const isKnown = type === 'application/soap+xml' || (type === 'text/xml' && request.headers.soapaction);
  if (!isKnown) return { ...made, status: 415, type: 'text/plain' };
  const card = cardOfEnvelope(body);
  if (!card) return { ...made, status: 500, text: soapFault(type) };
  return { ...made, text: soapText(state, type, card) };
}

function soapText({ fault, people }, type, card) {
  const mismatch = wantedCode(4);
  if (fault === 'fault') return soapFault(type);
  if (fault === 'code-in-message') return envelope(type, wantedCode(99), '<Code>0</Code>');
  if (fault === 'code-twice') return envelope(type, mismatch).replace('<Desc>', '<Code>0</Code><Desc>');
  if (fault === 'code-elsewhere')
    return envelope(type, mismatch)
      .replace(/<Code>4<\/Code>/, '')
      .replace('<Desc>', '<Desc>Code 0 ');
  return envelope(type, codeOf(fault) ?? codeFor(people, card));
}

function gdxAnswer(state, request, url) {
  const { consumer } = state;
  const json = (part, status, body) => ({
    ...{ part, status, type: 'application/json', text: JSON.stringify(body) },
  });
  const isConsumer = request.headers['consumer-key'] === consumer.consumerKey;
  if (url.pathname === `${GDX_PATH}/auth/validate`) {
    state.calls.token += 1;
    const { consumerSecret, agentId } = consumer;
    const query = url.searchParams;
    const isKnown = query.get('ConsumerSecret') === consumerSecret && query.get('AgentID') === agentId;
    if (!isConsumer || !isKnown) return json('token', 401, { Message: 'Unauthorized' });
    state.token = randomUUID();
    return json('token', 200, { Result: state.token });
  }
  if (url.pathname !== `${GDX_PATH}/dopa/verification/personal`) return json('personal', 404, {});
  state.calls.personal += 1;
  const isLetIn = isConsumer && state.token !== undefined && request.headers.token === state.token;
  if (!isLetIn || state.fault === 'token-refused') return json('personal', 401, { Message: 'Unauthorized' });
  return personalAnswer(state, cardOfQuery(url.searchParams), json);
}

function personalAnswer({ fault, people }, card, json) {
  if (fault === 'code-in-message') return json('personal', 500, { Message: '[4] {"Code":"[0]"}' });
  const { code, words } = codeOf(fault) ?? codeFor(people, card);
  // Right is a result; wrong is HTTP 500 with a code, or simply no result.
  if (code === 0) return json('personal', 200, { Result: true });
  const isUnknown = !people.some(({ nationalId }) => nationalId === card.nationalId);
  if (code === 4 && isUnknown) return json('personal', 200, { Result: false });
  return json('personal', 500, { Code: `[${code}]`, Message: words });
}

function codeOf(fault) {
  const [, code] = /^code-(\d+)$/.exec(fault) ?? [];
  return code === undefined ? undefined : wantedCode(Number(code));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const server = await startDopa({ port: Number(process.env.DOPA_PORT ?? 0) });
  console.log('DOPA stands in.');
  console.log(`  SOAP  ${server.soapUrl}`);
  console.log(`  GDX   ${server.gdxUrl}  ${JSON.stringify(server.consumer)}`);
  console.log('Ctrl+C stops it.');
  process.once('SIGINT', () => server.stop().then(() => process.exit(0)));
}
