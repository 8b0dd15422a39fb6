import { defineConfig } from 'vitest/config';

/** `npm run dev` serves the pages and hands the rest to a stack that `./localstack/up` started. */
const stack = process.env['SUPERBILL_STACK'] ?? 'http://localhost:8080';

export default defineConfig({
  server: {
    port: 5173,
    proxy: Object.fromEntries(['/v1', '/config.json'].map((path) => [path, { target: stack, changeOrigin: true }])),
  },
  build: {
    outDir: 'dist',
    // files, never data: URLs, so that the content security policy can stay strict
    assetsInlineLimit: 0,
    rollupOptions: {
      // libraries change seldom: a release of the pages leaves them in people's caches
      output: { manualChunks: (id) => (id.includes('node_modules') ? 'libraries' : undefined) },
      // "use client" is meant for server rendering, which there is none of
      onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warning.code === 'SOURCEMAP_ERROR' || warn(warning),
    },
  },
  test: { environment: 'jsdom', include: ['src/**/*.test.{ts,tsx}'] },
});
