// What ships without what nobody of ours uses. Each change of somebody else's code is checked: where that code has become
// another, the build stops and says so.
import { readFile } from 'node:fs/promises';
import { transform } from 'esbuild';

/** A package's file with each of the changes made: what is sought, and what comes into its place if anything does. */
const changed = async (path, changes) => {
  let contents = await readFile(path, 'utf8');
  for (const [sought, replacement = ''] of changes) {
    const rest = contents.replace(sought, replacement);
    if (rest === contents) throw new Error(`${path}: expected ${sought}, which extension/slim.mjs knows; not found.`);
    contents = rest;
  }
  return { contents, loader: 'js' };
};

/**
 * Preact can write HTML from a string for those who ask it to. Nobody here does, lint forbids it, and stores frown on it:
 * so what ships cannot.
 */
export const withoutHtmlFromStrings = {
  name: 'without-html-from-strings',
  setup(builder) {
    builder.onLoad({ filter: /preact[\\/]dist[\\/]preact\.mjs$/ }, ({ path }) =>
      changed(path, [[/\w+\.innerHTML=\w+\.__html/, 'void 0']]),
    );
  },
};

/** The styles of the layer are text in its modules; written for people, shipped without their blanks. */
export const withSmallStyles = {
  name: 'with-small-styles',
  setup(builder) {
    builder.onLoad({ filter: /src[\\/]ui[\\/](layer|card)[\\/]styles[\w-]*\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      if (source.includes('${'))
        throw new Error(`${path}: a style is made smaller as it stands, and may hold no \${…}`);
      const sheets = await Promise.all(
        [...source.matchAll(/`\n([^`]*)`/g)].map(([, sheet]) =>
          transform(sheet.replaceAll('\\\\', '\\'), {
            loader: 'css',
            minify: true,
            target: builder.initialOptions.target,
          }),
        ),
      );
      return {
        contents: source.replaceAll(/`\n[^`]*`/g, () => JSON.stringify(sheets.shift().code.trim())),
        loader: 'ts',
      };
    });
  },
};

/** Methods of a class, as the Graph client's files are laid out. */
const methods = (...names) => names.map((name) => [new RegExp(`\\n {4}(?:static )?${name}\\([^]*?\\n {4}\\}(?=\\n)`)]);

/** Of the Graph client's classes, what src/providers/microsoft/client.ts does not come by. */
const uncalled = {
  '/Client.js': [
    ...methods('init'),
    [/validatePolyFilling\(\);/],
    // A client without middleware, or with a provider of tokens besides: ours are made in one place, with the one and not the other.
    [/if \(clientOptions\.authProvider[^]*?(?=httpClient = new)/],
    [/\n {8}\}\n {8}else \{[^]*?\n {8}\}(?=\n {8}this\.httpClient)/],
  ],
  '/HTTPClient.js': [
    [/if \(!middleware \|\| !middleware\.length\) \{[^]*?\n {8}\}/],
    [/if \(typeof context\.request === "string"[^]*?\n {12}\}/],
  ],
  '/GraphRequest.js': [
    ...methods('addCsvQueryParameter', 'select', 'expand', 'orderby', 'filter', 'search', 'top', 'skip', 'skipToken'),
    ...methods('count', 'query', 'option', 'middlewareOptions', 'version'),
    ...methods('create', 'put', 'patch', 'update', 'del', 'getStream', 'putStream'),
    // What is thrown on the way counts as no answer, whatever it is; what comes back is the response itself.
    [/try \{\n( {16}const context = [^]*?)\n {12}\}\n {12}catch \(error\) \{[^]*?\n {12}\}(?=\n)/, '$1'],
    [/yield GraphResponseHandler\.getResponse\(.*\)/, 'rawResponse'],
    // Our middleware has no options.
    [/new MiddlewareControl\(.*\)/, 'undefined'],
  ],
};

const graphClient = /@microsoft[\\/]microsoft-graph-client/;

/**
 * The Graph client does not say that its modules only define things, so that uploads and batches ride along with every
 * request; and its default chain of middleware (src/providers/microsoft/client.ts says why we bring our own) with its `init`. Addresses
 * come to it whole and answers leave it unread, so that what puts queries together and takes answers apart is left out too.
 */
export const withoutUnusedGraph = {
  name: 'without-unused-graph',
  setup(builder) {
    const asked = Symbol('asked');
    builder.onResolve({ filter: /./ }, async ({ path, importer, resolveDir, kind, pluginData }) => {
      if (pluginData === asked || !(graphClient.test(path) || graphClient.test(importer))) return undefined;
      const found = await builder.resolve(path, { importer, resolveDir, kind, pluginData: asked });
      return found.errors.length > 0 ? found : { ...found, sideEffects: false };
    });
    builder.onLoad({ filter: /microsoft-graph-client.*\.js$/ }, ({ path }) => {
      const parts = Object.entries(uncalled).find(([file]) => path.endsWith(file))?.[1];
      return parts && changed(path, parts);
    });
  },
};

/**
 * Of valibot: an expression that knows every emoji, which bundlers keep since they cannot see that making one does nothing; and what
 * a schema carries for other libraries.
 */
export const withSmallValibot = {
  name: 'with-small-valibot',
  setup(builder) {
    builder.onLoad({ filter: /valibot[\\/]dist[\\/]index\.mjs$/ }, ({ path }) =>
      changed(path, [
        [/^const EMOJI_REGEX = .*$/m, 'const EMOJI_REGEX = undefined;'],
        [/^function _standardSchema\([^]*?^\}$/m, 'function _standardSchema(schema) { return schema; }'],
        [/^\t+(?:reference: \w+|async: false),$/gm],
      ]),
    );
  },
};

/** Rows are read whole: what walks over them one by one, or by an index, is left out of idb. */
export const withoutCursors = {
  name: 'without-cursors',
  setup(builder) {
    builder.onLoad({ filter: /idb[\\/]build[\\/]index\.js$/ }, ({ path }) =>
      changed(path, [
        [/^const advanceMethodProps = [^]*?(?=^export )/m],
        [/^ {4}if \(getCursorAdvanceMethods\(\)[^]*?^ {4}\}$/m],
        [/^ {8}if \(useIndex\)\n.*$/m],
        ['(useIndex ? IDBIndex : IDBObjectStore)', 'IDBObjectStore'],
        [/prop\.replace\(.*\)/, 'prop'],
      ]),
    );
  },
};

/**
 * Every browser the worker runs in speaks promises natively (extension/browsers.mjs says from which version on), and its
 * one listener for messages answers by callback. The polyfill stays in our own pages.
 */
export const withoutPolyfill = {
  name: 'without-polyfill',
  setup(builder) {
    builder.onLoad({ filter: /webextension-polyfill[\\/]dist[\\/]browser-polyfill\.js$/ }, () => ({
      contents: 'export default globalThis.browser ?? globalThis.chrome',
      loader: 'js',
    }));
  },
};
