/** Runs in the page: loads the engine, verifies, and watches the page's own thread meanwhile. */
/** On the page's own server. */
const ENGINE = '/face/index.js';

window.measure = async (rounds) => {
  const { createFaceEngine } = await import(ENGINE);
  const watch = watchThread();
  const photo = await (await fetch('/selfie.jpg')).blob();
  const from = performance.now();
  const engine = await createFaceEngine({ pack: '/pack/pack.json', runtimeUrl: '/ort/' });
  const loaded = performance.now();
  const { embedding } = await engine.enrol(photo);
  const first = performance.now();
  const rests = [];
  for (let i = 0; i < rounds; i++) {
    const start = performance.now();
    await engine.verify(photo, embedding);
    rests.push(performance.now() - start);
  }
  const blocked = await watch.end();
  await engine.close();
  return { load: loaded - from, firstResult: first - from, verify: rests, ...blocked };
};

/** The longest task that the browser reports (from 50 ms on), and the longest time that a timer of 4 ms came late. */
function watchThread() {
  let longestTask = 0;
  let latest = 0;
  let last = performance.now();
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longestTask = Math.max(longestTask, duration);
  });
  observer.observe({ type: 'longtask' });
  const beat = setInterval(() => {
    const now = performance.now();
    latest = Math.max(latest, now - last - 4);
    last = now;
  }, 4);
  return {
    async end() {
      await new Promise((resolve) => setTimeout(resolve, 100));
      clearInterval(beat);
      observer.disconnect();
      return { longestTask, latest };
    },
  };
}
