/** No telemetry, no look-ups beyond the package registry, no notices. A person's own settings are not overridden. */
const settings = {
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  DO_NOT_TRACK: '1',
  TURBO_NO_UPDATE_NOTIFIER: '1',
  TURBO_TELEMETRY_DISABLED: '1',
  WRANGLER_HIDE_BANNER: 'true',
  WRANGLER_SEND_METRICS: 'false',
  WRANGLER_WRITE_LOGS: 'false',
  X_LOCAL_EXPLORER: 'false',
  X_LOCAL_OBSERVABILITY: 'false',
  npm_config_audit: 'false',
  npm_config_fetch_retries: '2',
  npm_config_fetch_retry_maxtimeout: '4000',
  npm_config_fetch_retry_mintimeout: '1000',
  npm_config_fund: 'false',
  npm_config_loglevel: 'error',
  npm_config_update_notifier: 'false',
  pnpm_config_confirm_modules_purge: 'false',
  pnpm_config_fetch_retries: '2',
  pnpm_config_fetch_retry_maxtimeout: '4000',
  pnpm_config_fetch_retry_mintimeout: '1000',
};

export const quietEnv = Object.fromEntries(
  Object.entries(settings).map(([name, value]) => [name, process.env[name] ?? value]),
);
