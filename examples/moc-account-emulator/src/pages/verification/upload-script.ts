/**
 * Shows how far the file has come. Without it the form is sent as any form; nothing depends on it. It follows the answer to
 * the page where the case stands.
 */
export const uploadScript = `
(() => {
  const form = document.getElementById('upload');
  const panel = document.getElementById('progress');
  const bar = panel.querySelector('progress');
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const request = new XMLHttpRequest();
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      bar.value = total > 0 ? (100 * loaded) / total : 0;
    });
    request.addEventListener('load', () => location.assign('/verify'));
    request.addEventListener('error', () => location.assign('/verify'));
    request.open('POST', form.action);
    request.send(new FormData(form));
    form.querySelector('button').disabled = true;
    panel.hidden = false;
  });
})();
`;
