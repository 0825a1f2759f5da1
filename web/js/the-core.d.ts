// Put in place by scripts/build-web.mjs: the glue of the module, made by Emscripten.
declare module 'the-core' {
  const make: (this: object, options: object) => Promise<any>;
  export default make;
}
