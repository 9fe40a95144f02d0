import { describe, expect, it } from 'vitest';
import { greedyNetwork } from './greedy-network.test.fixtures.js';
import { loadPeer } from './peers.js';
import { createOrtSession } from './session.js';

const ask = (value: number) => ({ x: { data: Float32Array.of(value), dims: [1] } });

describe('networks of onnxruntime', () => {
  it('says face/out-of-memory when a network gets none, and goes on working', async () => {
    const session = await createOrtSession(greedyNetwork);
    await expect(session.run(ask(1e13))).rejects.toMatchObject({ code: 'face/out-of-memory' });
    expect((await session.run(ask(3))).y).toEqual({ data: new Float32Array(3), dims: [3] });
    await session.close();
  });

  it('says face/pack-invalid when the bytes are no network or the input is another', async () => {
    const broken = greedyNetwork.with(5, 0xff);
    await expect(createOrtSession(broken)).rejects.toMatchObject({ code: 'face/pack-invalid' });
    const session = await createOrtSession(greedyNetwork);
    const { x } = ask(1);
    await expect(session.run({ image: x })).rejects.toMatchObject({ code: 'face/pack-invalid' });
    await expect(session.run({ x: { ...x, dims: [2] } })).rejects.toMatchObject({
      code: 'face/pack-invalid',
    });
    await session.close();
  });

  it('names the package that is not installed', async () => {
    const name = 'not-installed-anywhere';
    await expect(loadPeer(name, () => import(/* @vite-ignore */ name))).rejects.toMatchObject({
      code: 'face/runtime-missing',
      details: { package: name },
    });
  });
});
