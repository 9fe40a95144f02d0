import { describe, expect, it } from 'vitest';
import { startProgress } from './progress.js';

function screenAt(isTTY: boolean) {
  let said = '';
  let time = 0;
  const screen = {
    isTTY,
    columns: 80,
    write: (text: string) => {
      said += text;
    },
  };
  return { screen, now: () => time, pass: (ms: number) => (time += ms), said: () => said };
}

describe('progress', () => {
  it('is a bar with the time left on a terminal, and is gone at the end', () => {
    const { screen, now, pass, said } = screenAt(true);
    const progress = startProgress('photos', 200, screen, now);
    for (let i = 0; i < 50; i++) {
      pass(1_000);
      progress.advance();
    }
    expect(said()).toMatch(/█{6}░{18} photos 50\/200, 2 min 30 s$/);
    progress.end();
    expect(said().endsWith('\r\u001b[2K')).toBe(true);
  });

  it('is a plain line every few seconds elsewhere', () => {
    const { screen, now, pass, said } = screenAt(false);
    const progress = startProgress('photos', 20, screen, now);
    for (let i = 0; i < 12; i++) {
      pass(1_000);
      progress.advance();
    }
    progress.end();
    expect(said()).toBe('photos 5/20, 15 s\nphotos 10/20, 10 s\n');
  });
});
