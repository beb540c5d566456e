// Runs in the head, before the first paint: the theme that the reader chose, or the system's.
(() => {
  const root = document.documentElement;
  const cookie = name => document.cookie.split('; ').find(c => c.startsWith(name + '='))?.slice(name.length + 1);
  const keep = (name, value) => { document.cookie = `${name}=${value}; path=/; max-age=31536000; samesite=lax`; };
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const paint = () => { root.dataset.bsTheme = cookie('theme') ?? (dark.matches ? 'dark' : 'light'); };

  paint();
  dark.addEventListener('change', paint);

  // The server writes times in the reader's zone; the first page of all is written anew once the zone is known.
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const known = cookie('zone');
  if (zone && known !== encodeURIComponent(zone)) keep('zone', encodeURIComponent(zone));

  document.addEventListener('DOMContentLoaded', () => {
    for (const button of document.querySelectorAll('[data-theme-switch]')) {
      button.hidden = false;
      button.addEventListener('click', () => { keep('theme', root.dataset.bsTheme === 'dark' ? 'light' : 'dark'); paint(); });
    }
    if (!known) {
      for (const time of document.querySelectorAll('time[datetime]')) {
        const day = { day: 'numeric', month: 'short', year: 'numeric' };
        const hour = time.textContent.includes(':') ? { hour: '2-digit', minute: '2-digit', hour12: false } : {};
        time.textContent = new Intl.DateTimeFormat('en-GB', { ...day, ...hour }).format(new Date(time.dateTime));
      }
    }
    document.querySelector('[aria-invalid=true]')?.focus();
  });

  // A menu closes when the reader turns to something else.
  document.addEventListener('click', event => {
    for (const menu of document.querySelectorAll('details.menu[open]')) if (!menu.contains(event.target)) menu.open = false;
  });
})();
