import { MocError } from '@moc-sdk/core';
import { type FaceModelPack, mobilefacenet } from '@moc-sdk/face-models';
import { describe, expect, it } from 'vitest';
import { createFaceEngine } from '../index.js';
import { nodeRuntime } from '../node/index.js';

const runtime = nodeRuntime();

async function failure(pack: FaceModelPack, changed = runtime): Promise<MocError> {
  const error = await createFaceEngine({ pack, runtime: changed }).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (MocError.isInstance(error)) return error;
  throw error ?? new Error('the engine started');
}

describe('starting the engine', () => {
  it('refuses a model file with one changed byte and names it', async () => {
    const error = await failure(mobilefacenet, {
      ...runtime,
      readModel: async (file) => {
        const bytes = new Uint8Array(await runtime.readModel(file));
        if (file.bytes === mobilefacenet.files.embed.bytes) bytes[bytes.length >> 1]! ^= 1;
        return bytes;
      },
    });
    expect(error.code).toBe('face/model-damaged');
    expect(error.details).toEqual({ pack: 'mobilefacenet@1.0.0', file: 'fr_feature.onnx' });
  });

  it('says which model file is missing', async () => {
    const { files } = mobilefacenet;
    const gone = new URL('./gone.onnx', import.meta.url);
    const error = await failure({
      ...mobilefacenet,
      files: { ...files, landmarks: { ...files.landmarks, url: gone } },
    });
    expect(error.code).toBe('face/model-missing');
    expect(error.details.file).toBe('gone.onnx');
  });

  it('frees the networks it has when a later one is damaged', async () => {
    let open = 0;
    await failure(mobilefacenet, {
      ...runtime,
      readModel: async (file) =>
        file.bytes === mobilefacenet.files.embed.bytes ? new Uint8Array(9) : runtime.readModel(file),
      createSession: async (model) => {
        const session = await runtime.createSession(model);
        open++;
        const close = () => {
          open--;
          return session.close();
        };
        return { ...session, close };
      },
    });
    expect(open).toBe(0);
  });

  it('refuses a pack that is wrong and says where', async () => {
    const error = await failure({ ...mobilefacenet, thresholds: { match: 2, review: 0.3 } });
    expect(error.code).toBe('face/pack-invalid');
    expect(error.message).toContain('thresholds.match');
  });

  it('refuses a pack that names outputs its network does not have', async () => {
    const { constants } = mobilefacenet;
    const detect = {
      ...constants.detect,
      tensors: { ...constants.detect.tensors, scores: 'confidence' },
    };
    const engine = await createFaceEngine({
      pack: { ...mobilefacenet, constants: { ...constants, detect } },
      runtime: { ...runtime, decode: async () => ({ data: new Uint8Array(12), width: 2, height: 2 }) },
    });
    await expect(engine.inspect(new Uint8Array(1))).rejects.toMatchObject({ code: 'face/pack-invalid' });
    await engine.close();
  });
});
