import * as v from 'valibot';
import type { Log } from '../platform/log.ts';
import { MessageError, type Envelope, type MessageErrorCode } from './errors.ts';
import type { Answer, Handlers, Request, Sender, WorkerMessage } from './map.ts';
import { schemas } from './schemas.ts';
import { whoMaySend } from './who-may-send.ts';
import { classifySender, type Ourselves, type RawSender } from './sender.ts';

const parcelSchema = v.strictObject({ name: v.string(), request: v.unknown() });

/** Answered without a word in them, so that they need not wait until words are read: what a page asks first. */
const isWordless = (name: WorkerMessage): boolean => name === 'page.hello';

const isWorkerMessage = (name: string): name is WorkerMessage => Object.hasOwn(schemas, name);

const refused = (): never => {
  throw new MessageError('refused');
};

/** A host page may speak for itself only: Outlook cannot ask as Google Calendar. */
const speaksForAnother = (request: unknown, sender: Sender): boolean =>
  sender.kind === 'host' &&
  typeof request === 'object' &&
  request !== null &&
  'page' in request &&
  request.page !== sender.page;

const work = async <Name extends WorkerMessage>(
  name: Name,
  request: unknown,
  sender: Sender,
  handlers: Handlers,
): Promise<Answer<Name>> => {
  const schema: v.GenericSchema<unknown, Request<Name>> = schemas[name];
  const parsed = v.safeParse(schema, request);
  if (!parsed.success || speaksForAnother(parsed.output, sender)) return refused();
  return await handlers[name](parsed.output, sender);
};

const answer = async (
  message: unknown,
  raw: RawSender,
  handlers: Handlers,
  ourselves: Ourselves,
  ready: () => Promise<void>,
): Promise<unknown> => {
  const parcel = v.safeParse(parcelSchema, message);
  if (!parcel.success || !isWorkerMessage(parcel.output.name)) return refused();
  const { name, request } = parcel.output;
  const sender = classifySender(raw, ourselves);
  if (!isWorkerMessage(name) || sender === undefined || !whoMaySend(name).includes(sender.kind)) return refused();
  if (!isWordless(name)) await ready();
  return await work(name, request, sender, handlers);
};

/**
 * The one receiver of the worker: command, then who sent it, then its shape, then the work. Whatever has no row is
 * refused. Errors go back typed; only a {@link MessageError} carries its own sentence across, any other gets that of its code.
 * @param ready resolves once there are words; begins to read them when it is first asked.
 */
export const receiveWith =
  (
    handlers: Handlers,
    ourselves: Ourselves,
    log: Log,
    ready: () => Promise<void>,
    sentenceOf: (code: MessageErrorCode) => string,
  ) =>
  async (message: unknown, sender: RawSender): Promise<Envelope> => {
    try {
      return { ok: true, value: await answer(message, sender, handlers, ourselves, ready) };
    } catch (error) {
      const known = error instanceof MessageError ? error : new MessageError('failed', '', { cause: error });
      log(known.code === 'refused' ? 'message.refused' : 'message.failed', {}, error);
      const inWords = (): Promise<string> => ready().then(() => sentenceOf(known.code));
      const sentence = known.message || (await inWords().catch(() => ''));
      return { ok: false, code: known.code, message: sentence };
    }
  };
