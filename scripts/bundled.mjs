// Lists the packages whose code is in each bundle, with version and licence: npm run bundled
import { build } from 'esbuild';
import { BUNDLES, optionsOf } from './build.mjs';
import { describePackage, packageFolders } from './notices.mjs';

for (const bundle of BUNDLES) {
  const { metafile } = await build({ ...optionsOf(bundle), write: false });
  const packages = await Promise.all(packageFolders([metafile]).map(describePackage));
  console.log(bundle.outfile);
  for (const { name, version, license } of packages) console.log(`  ${name} ${version} ${license}`);
}
