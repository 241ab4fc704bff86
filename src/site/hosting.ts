import type { SiteFile } from "./site-file.ts";

/**
 * What a server may say in a header for all pages at once. Each page says it again of itself, and names its own style
 * sheet by its hash, which a header for all cannot; browsers obey both.
 */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self' blob:",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** Frames without an origin of their own, as some programs embed pages, ask for scripts and fonts as strangers do. */
const SHARED = "Access-Control-Allow-Origin";

const YEAR = "public, max-age=31536000, immutable";
const WEEK = "public, max-age=604800";

/** For hosts that read a `_headers` file. A rule takes one star at most, so each dossier has rules of its own. */
function headersFile(ids: string[]): string {
  const own = ids.map(
    (id) =>
      `/${id}/assets/*\n  Cache-Control: ${YEAR}\n  ${SHARED}: *\n\n/${id}/fonts/*\n  Cache-Control: ${WEEK}\n  ${SHARED}: *\n`,
  );
  return `/*
  Content-Security-Policy: ${POLICY}
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin

${own.join("\n")}`;
}

const NGINX = `# Example: put this into a server block, and the site's folder into root.
server {
  listen 80;
  server_name maps.example.org;
  root /srv/maps;
  index index.html;

  gzip on;
  gzip_min_length 512;
  gzip_types text/css text/javascript application/javascript application/json image/svg+xml;

  # nginx knows no type for modules of this ending.
  types { text/javascript mjs; }
  include mime.types;

  add_header Content-Security-Policy "${POLICY}" always;
  add_header X-Content-Type-Options nosniff always;
  add_header Referrer-Policy strict-origin-when-cross-origin always;
  add_header Cache-Control $maps_cache always;
  # Not sent where it is empty.
  add_header ${SHARED} $maps_shared always;

  location / { try_files $uri $uri/ =404; }
}

# Beside the server block.
map $uri $maps_cache {
  default no-cache;
  ~/assets/ "${YEAR}";
  ~/fonts/ "${WEEK}";
}
map $uri $maps_shared {
  default "";
  ~/(assets|fonts)/ "*";
}
`;

const CADDY = `# Example: the site's folder stands after root.
maps.example.org {
	root * /srv/maps
	encode zstd gzip
	file_server

	header {
		Content-Security-Policy "${POLICY}"
		X-Content-Type-Options nosniff
		Referrer-Policy strict-origin-when-cross-origin
		Cache-Control no-cache
	}
	@assets path_regexp /assets/
	header @assets Cache-Control "${YEAR}"
	@fonts path_regexp /fonts/
	header @fonts Cache-Control "${WEEK}"
	@shared path_regexp /(assets|fonts)/
	header @shared ${SHARED} *
}
`;

/** What tells servers how long each file keeps, how it is packed and what a page may do. */
export function hostingFiles(ids: string[]): SiteFile[] {
  return [
    { fileName: "_headers", source: headersFile(ids) },
    { fileName: "nginx.conf.example", source: NGINX },
    { fileName: "Caddyfile.example", source: CADDY },
  ];
}
