import { FaceError, type FaceErrorCode } from '@moc-sdk/core/face-errors';

/** An error as it crosses the border between worker and page: structured cloning drops what makes it a `MocError`. */
export type WireError =
  | {
      readonly code: FaceErrorCode;
      readonly details: Readonly<Record<string, unknown>>;
      readonly cause: string | undefined;
    }
  | { readonly code?: undefined; readonly name: string; readonly message: string };

export function toWire(error: unknown): WireError {
  if (error instanceof FaceError) {
    return {
      code: error.code,
      details: error.details,
      cause: error.cause === undefined ? undefined : String(error.cause),
    };
  }
  if (error instanceof Error) return { name: error.name, message: error.message };
  return { name: 'Error', message: String(error) };
}

export function fromWire(wire: WireError): Error {
  if (wire.code === undefined) return Object.assign(new Error(wire.message), { name: wire.name });
  const { code, details, cause } = wire;
  return new FaceError(code, { details, ...(cause && { cause: new Error(cause) }) });
}
