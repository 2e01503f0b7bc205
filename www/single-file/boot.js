// Starts the one-file page: the program and its worker are unpacked from the page itself; nothing is fetched.
(async () => {
  const text = (id) => document.getElementById(id).textContent;

  function say(message) {
    const place = document.getElementById('boot-message');
    if (place) place.textContent = message;
  }

  if (typeof WebAssembly !== 'object' || typeof DecompressionStream !== 'function') {
    return say('This browser cannot run Ascribe: WebAssembly or DecompressionStream is missing or turned off. Any browser of the last years can.');
  }

  // The smallest program that needs the instructions for vectors, as ours does: one function that gives one.
  const withVectors = new Uint8Array(
    [0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11]);
  if (!WebAssembly.validate(withVectors)) {
    return say('This browser is too old for Ascribe. It needs Chrome or Edge 91, Firefox 113, Safari 16.4, or one that is newer.');
  }

  const bytes = (packed) => Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  const unpacked = (packed) => new Response(new Blob([bytes(packed)]).stream().pipeThrough(new DecompressionStream('gzip')));

  // The language models become blobs, which the page hands to its worker.
  const models = [...document.getElementsByClassName('model')].map(async ({ textContent }) => unpacked(textContent).blob());

  // A page on a disk may start only a classic worker made of its own text.
  const worker = "addEventListener('message',(e)=>{globalThis.ascribeModels=e.data.models;wasm_bindgen({module_or_path:e.data.module})},{once:true})";
  globalThis.ascribeBoot = {
    glueUrl: null,
    workerUrl: URL.createObjectURL(new Blob([text('glue'), '\n', worker], { type: 'text/javascript' })),
    workerType: 'classic',
    fetchFrameUrl: null,
    // Without them the page reads by rules, and says so.
    models: await Promise.all(models).catch(() => []),
    singleFile: true,
    updateReady: false,
  };

  try {
    const program = unpacked(text('program')).body;
    await wasm_bindgen({ module_or_path: new Response(program, { headers: { 'content-type': 'application/wasm' } }) });
  } catch (error) {
    say(`Ascribe could not start. (${error})`);
    throw error;
  }
})();
