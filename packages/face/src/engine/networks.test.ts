import { MocError } from '@moc-sdk/core';
import { type FaceModelPack, mobilefacenet } from '@moc-sdk/face-models';
import { describe, expect, it } from 'vitest';
import type { FaceRuntime } from '../index.js';
import { createFaceEngine, nodeRuntime } from '../node/index.js';
import { buildFaceEngine } from './build-face-engine.js';
import { loadNetworks } from './networks.js';

const runtime = nodeRuntime();
const embedBytes = mobilefacenet.recognisers[0]?.file.bytes;

async function failure(pack: FaceModelPack, changed = runtime): Promise<MocError> {
  const error = await buildFaceEngine({ pack, runtime: changed }).then(
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
      readModel: async (file, options) => {
        const bytes = new Uint8Array(await runtime.readModel(file, options));
        if (file.bytes === embedBytes) bytes[bytes.length >> 1]! ^= 1;
        return bytes;
      },
    });
    expect(error.code).toBe('face/model-damaged');
    expect(error.details).toEqual({ pack: 'mobilefacenet@1.0.0', file: 'fr_feature.onnx' });
  });

  it('says which model file is missing', async () => {
    const { landmarker } = mobilefacenet;
    const gone = new URL('./gone.onnx', import.meta.url);
    const error = await failure({
      ...mobilefacenet,
      landmarker: { ...landmarker, file: { ...landmarker.file, url: gone } },
    });
    expect(error.code).toBe('face/model-missing');
    expect(error.details.file).toBe('gone.onnx');
  });

  it('frees the networks it has when a later one is damaged', async () => {
    let open = 0;
    await failure(mobilefacenet, {
      ...runtime,
      readModel: async (file, options) =>
        file.bytes === embedBytes ? new Uint8Array(9) : runtime.readModel(file, options),
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
    const wrong = { ...mobilefacenet, thresholds: { match: 2, review: 0.3 } };
    await expect(createFaceEngine({ pack: wrong })).rejects.toMatchObject({
      code: 'face/pack-invalid',
      message: expect.stringContaining('thresholds.match'),
    });
  });

  it('refuses a pack that names outputs its network does not have', async () => {
    const { detector } = mobilefacenet;
    const changed = { ...detector, tensors: { ...detector.tensors, scores: 'confidence' } };
    const engine = await buildFaceEngine({
      pack: { ...mobilefacenet, detector: changed },
      runtime,
    });
    await expect(engine.inspect({ data: new Uint8Array(12), width: 2, height: 2 })).rejects.toMatchObject({
      code: 'face/pack-invalid',
    });
    await engine.close();
  });
});

describe('networks that only some calls need', () => {
  /** A runtime that counts what is read and what is open. */
  function counting() {
    const count = { reads: 0, open: 0, failing: false };
    const counted: FaceRuntime = {
      ...runtime,
      readModel(file, options) {
        count.reads++;
        return count.failing ? Promise.reject(new Error('no line')) : runtime.readModel(file, options);
      },
      async createSession(model) {
        const session = await runtime.createSession(model);
        count.open++;
        return {
          ...session,
          close() {
            count.open--;
            return session.close();
          },
        };
      },
    };
    return { count, runtime: counted };
  }

  it('are loaded when first asked for, once for all who ask, and freed with the others', async () => {
    const { count, runtime: counted } = counting();
    const networks = await loadNetworks(mobilefacenet, counted);
    expect(count).toMatchObject({ reads: 3, open: 3 });
    const asked = await Promise.all([networks.liveness('passive'), networks.liveness('passive')]);
    expect(asked[0]).toBe(asked[1]);
    expect(count).toMatchObject({ reads: 4, open: 4 });
    await networks.close();
    expect(count.open).toBe(0);
  });

  it('are tried anew after a failure', async () => {
    const { count, runtime: counted } = counting();
    const networks = await loadNetworks(mobilefacenet, counted);
    count.failing = true;
    await expect(networks.liveness('eyes')).rejects.toMatchObject({ code: 'face/model-missing' });
    count.failing = false;
    expect(await networks.liveness('eyes')).toBeDefined();
    await networks.close();
    expect(count.open).toBe(0);
  });

  it('are refused where the pack has none', async () => {
    const { liveness: _, ...without } = mobilefacenet;
    const networks = await loadNetworks(without, runtime);
    await expect(networks.liveness('eyes')).rejects.toMatchObject({ code: 'face/liveness-unsupported' });
    await networks.close();
  });
});
