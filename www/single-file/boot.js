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
