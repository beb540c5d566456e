// Runs in the head, before the first paint: sets the theme that the reader chose, or the system's.
(() => {
  const root = document.documentElement;
  const cookie = name => document.cookie.split('; ').find(c => c.startsWith(name + '='))?.slice(name.length + 1);
  const keep = (name, value) => { document.cookie = `${name}=${value}; path=/; max-age=31536000; samesite=lax`; };
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const paint = () => { root.dataset.bsTheme = cookie('theme') ?? (dark.matches ? 'dark' : 'light'); };

  paint();
  dark.addEventListener('change', paint);

  // The server writes times in the reader's zone. On the very first page the zone is unknown, so times are rewritten below.
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const known = cookie('zone');
  if (zone && known !== encodeURIComponent(zone)) keep('zone', encodeURIComponent(zone));

  // Live conversations: shows new messages and sends without leaving the page. The stream only signals; messages are fetched.
  const converse = section => {
    const path = section.dataset.conversation;
    // Pages of older messages are not live.
    if (!path) return;
    const query = section.dataset.query ?? '';
    const list = section.querySelector('.messages');
    const last = () => Number(list.lastElementChild?.dataset.position ?? 0);
    let stream, count = 0, reading = false;
    const read = async to => {
      count = Math.max(count, to);
      if (reading) return;
      reading = true;
      try {
        while (last() < count) {
          const before = last();
          const answer = await fetch(`${path}/new?after=${before}${query}`, { signal: AbortSignal.timeout(20000) });
          // A signed-out reader is redirected.
          if (!answer.ok || answer.redirected) throw answer;
          list.insertAdjacentHTML('beforeend', await answer.text());
          if (last() === before) throw answer;
          section.querySelector('.conversation-empty')?.remove();
          pause = 1000;
        }
        translate();
      } catch {
        // A new stream starts from what the page shows and signals again; one that reconnects by itself would not.
        stream?.close();
        setTimeout(listen, 5000);
      } finally {
        reading = false;
      }
    };
    // Untranslated messages are shown as written and checked again after growing pauses.
    let pause = 1000, waiting;
    const translate = () => {
      const first = list.querySelector('.message.awaits');
      if (list.querySelector('.message-origin')) section.querySelector('[data-switch]')?.removeAttribute('hidden');
      if (!first || waiting || pause > 60000) return;
      waiting = setTimeout(async () => {
        try {
          const answer = await fetch(`${path}/new?after=${first.dataset.position - 1}${query}`, { signal: AbortSignal.timeout(20000) });
          if (!answer.ok || answer.redirected) return;
          const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
          for (const made of page.querySelectorAll('.message:not(.awaits)')) list.querySelector(`#${made.id}.awaits`)?.replaceWith(made);
        } finally {
          waiting = null;
          pause *= 2;
          translate();
        }
      }, pause);
    };
    translate();
    const listen = () => {
      if (document.hidden || stream?.readyState < EventSource.CLOSED) return;
      stream = new EventSource(`${path}/stream?after=${last()}`);
      stream.onmessage = event => read(Number(event.lastEventId));
      stream.onerror = event => { if (event.target.readyState === EventSource.CLOSED) setTimeout(listen, 20000); };
    };
    // No stream while the page is hidden.
    document.addEventListener('visibilitychange', () => { if (document.hidden) stream?.close(); else listen(); });
    listen();

    section.addEventListener('submit', async event => {
      const form = event.target;
      const dropped = event.submitter?.closest('[data-upload]');
      if (dropped) {
        event.preventDefault();
        const headers = { 'Tus-Resumable': '1.0.0', RequestVerificationToken: form.querySelector('[name=__RequestVerificationToken]').value };
        fetch(dropped.dataset.upload, { method: 'delete', headers }).then(() => {
          dropped.remove();
          settle(form);
        }, () => {});
        return;
      }
      if (!form.matches('.message-form')) return;
      // A file that could not be uploaded is never left out silently.
      const missing = form.querySelector('.file.failed');
      if (missing) {
        event.preventDefault();
        form.querySelector('[data-missing]').hidden = false;
        missing.querySelector('button').focus();
        return;
      }
      // Files still in the form are sent by the form itself.
      if ( form.querySelector('[type=file]')?.value) return;
      event.preventDefault();
      const [button, text] = [form.querySelector('.btn-primary'), form.querySelector('textarea')];
      const sent = text.value;
      button.disabled = true;
      try {
        const body = new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === 'string'));
        const answer = await fetch(form.action, { method: 'post', body, headers: { 'HX-Request': 'true' } });
        const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
        const next = page.querySelector('body > .message-form');
        if (next) {
          // What was typed while this one was on its way belongs to the next message.
          if (text.value !== sent) next.querySelector('textarea').value = text.value;
          form.replaceWith(next);
          next.querySelectorAll('[type=file]').forEach(dressFile);
          next.querySelector('textarea').focus();
          read(Number(next.dataset.count));
        } else form.submit();
      } catch {
        form.querySelector('[data-unsent]').hidden = false;
      } finally {
        button.disabled = false;
      }
    });
  };

  // A box of messages begins with a whole one; what is above it is one click away.
  const fit = box => {
    const list = box.querySelector('.messages');
    const more = box.previousElementSibling?.matches('[data-more]') ? box.previousElementSibling : null;
    if (box.dataset.whole || !box.clientHeight) return;
    box.style.maxHeight = '';
    const [all, end, padding] = [[...list.children], list.getBoundingClientRect().bottom, 2 * parseFloat(getComputedStyle(box).paddingTop)];
    const first = list.offsetHeight + padding <= box.clientHeight ? 0 : all.findIndex(m => end - m.getBoundingClientRect().top + padding <= box.clientHeight);
    if (first <= 0) return more?.remove();
    box.style.maxHeight = `${end - all[first].getBoundingClientRect().top + padding}px`;
    const button = more?.firstElementChild ?? Object.assign(document.createElement('button'), { type: 'button', className: 'btn btn-link btn-sm' });
    button.textContent = box.dataset.earlier.replace('{0}', first);
    if (more) return;
    const line = Object.assign(document.createElement('p'), { className: 'conversation-way' });
    line.dataset.more = '';
    line.append(button);
    button.addEventListener('click', () => {
      box.dataset.whole = 'true';
      box.style.maxHeight = 'none';
      line.remove();
      box.focus();
    });
    box.before(line);
  };

  // Uploads files at once and resumes them when cut off; the message is sent with the finished ones. Without this script the form sends them itself.
  const load = src => new Promise((done, failed) => {
    if (window.tus) return done();
    document.head.append(Object.assign(document.createElement('script'), { src, onload: done, onerror: failed }));
  });
  const settle = form => {
    form.querySelector('.btn-primary').disabled = form.querySelector('progress') !== null;
    if (!form.querySelector('.file.failed')) form.querySelector('[data-missing]').hidden = true;
  };
  const upload = async (form, file) => {
    const row = form.querySelector('template').content.firstElementChild.cloneNode(true);
    const [name, progress, told, button] = ['[dir=auto]', 'progress', '[role=status]', 'button'].map(part => row.querySelector(part));
    name.textContent = file.name;
    button.setAttribute('aria-label', `${button.textContent} ${file.name}`);
    // The same file, chosen again.
    for (const old of form.querySelectorAll('.file.failed:not([data-upload])')) if (old.querySelector('[dir=auto]').textContent === file.name) old.remove();
    form.querySelector('.files').append(row);
    settle(form);
    const end = text => { progress.remove(); told.textContent = text; settle(form); };
    const task = new tus.Upload(file, {
      endpoint: form.dataset.files,
      metadata: { filename: file.name },
      headers: { RequestVerificationToken: form.querySelector('[name=__RequestVerificationToken]').value },
      retryDelays: [0, 1000, 3000, 5000, 10000, 20000, 30000],
      removeFingerprintOnSuccess: true,
      // An interrupted upload that the server listed continues in this row.
      onUploadUrlAvailable: () => {
        form.querySelector(`[data-upload="${new URL(task.url, location).pathname}"]`)?.remove();
        settle(form);
      },
      onProgress: (sent, all) => {
        progress.value = sent / all;
        told.textContent = `${Math.floor(100 * sent / all)} %`;
      },
      onSuccess: () => {
        row.append(Object.assign(document.createElement('input'), { type: 'hidden', name: 'Form.Files', value: new URL(task.url, location).pathname.split('/').pop() }));
        end('');
      },
      onError: failure => {
        row.classList.add('failed');
        told.classList.replace('muted', 'invalid-feedback');
        end(failure.originalResponse?.getHeader('Content-Type')?.startsWith('text/plain') && failure.originalResponse.getBody() || told.dataset.failed);
      },
    });
    button.addEventListener('click', () => {
      row.remove();
      settle(form);
      task.abort(true).catch(() => {});
    });
    const [before] = await task.findPreviousUploads();
    if (before) task.resumeFromPreviousUpload(before);
    task.start();
  };
  document.addEventListener('change', async event => {
    const input = event.target;
    const form = input.closest?.('.message-form[data-files]');
    if (!form || input.type !== 'file') return;
    try {
      await load(document.body.dataset.tus);
    } catch {
      return;
    }
    for (const file of input.files) upload(form, file);
    input.value = '';
  });

  // File fields in the site's language; browsers write theirs in their own.
  const dressFile = input => {
    const [box, button, names] = ['span', 'span', 'span'].map(name => document.createElement(name));
    box.className = 'file-box';
    button.className = 'btn btn-outline-secondary';
    button.textContent = document.body.dataset[input.multiple ? 'addFiles' : 'addFile'];
    button.ariaHidden = 'true';
    input.before(box);
    box.append(button, names, input);
    // Those of messages are listed when they are uploaded.
    if (!input.closest('.message-form')) input.addEventListener('change', () => {
      names.replaceChildren(...[...input.files].flatMap(file => [Object.assign(document.createElement('span'), { className: 'badge-mark', textContent: file.name }), ' ']));
    });
  };

  // Adds the slash of an expiry date, for keyboards without one.
  document.addEventListener('input', event => {
    const box = event.target;
    if (!box.matches?.('[data-expiry]') || event.inputType?.startsWith('delete')) return;
    const digits = box.value.replaceAll(/\D/g, '');
    if (/^\d*$/.test(box.value) && digits.length >= 2 && Number(digits.slice(0, 2)) <= 12) box.value = `${digits.slice(0, 2)}/${digits.slice(2)}`;
  });

  // Counts the characters of long texts.
  const count = box => {
    const field = box.parentElement;
    const [counter, most] = [field.querySelector('.counter') ?? field.insertBefore(document.createElement('div'), box.nextSibling), Number(box.dataset.count)];
    counter.className = box.value.length > most ? 'counter over' : 'counter';
    counter.textContent = [box.value.length, most].map(figure => figure.toLocaleString(root.lang)).join(' / ');
  };
  document.addEventListener('input', event => { if (event.target.matches?.('textarea[data-count]')) count(event.target); });

  // Inserts a ready-made answer at the cursor.
  document.addEventListener('click', async event => {
    const answer = event.target.closest?.('[data-answer]');
    const box = answer?.closest('form').querySelector('textarea');
    if (!box) return;
    event.preventDefault();
    try {
      const page = new DOMParser().parseFromString(await (await fetch(answer.href)).text(), 'text/html');
      box.setRangeText(page.querySelector('.message-form textarea').value, box.selectionStart, box.selectionEnd, 'end');
      answer.closest('details').open = false;
      box.focus();
    } catch {
      location.href = answer.href;
    }
  });

  // Keeps what was sent by someone whose session had ended, in this tab and for the same account, until they have signed in again.
  const isText = field => field.name && field.matches('textarea, select, input:not([type=hidden], [type=password], [type=file], [autocomplete^=cc-], [autocomplete=one-time-code])');
  document.addEventListener('submit', event => {
    const [form, account] = [event.target, document.body.dataset.account];
    if (!account || form.method !== 'post') return;
    const fields = [...form.elements].filter(isText).map(field => [field.name, field.value, field.checked]);
    sessionStorage.setItem('typed', JSON.stringify({ account, path: location.pathname, action: form.getAttribute('action'), fields }));
  }, true);
  const fillIn = ({ action, fields }) => {
    const form = [...document.forms].find(each => each.method === 'post' && each.getAttribute('action') === action);
    for (const field of [...form?.elements ?? []].filter(isText)) {
      const isChoice = field.matches('[type=checkbox], [type=radio]');
      const sent = fields.find(([name, value]) => name === field.name && (!isChoice || value === field.value));
      if (!sent) continue;
      if (isChoice) field.checked = sent[2];
      else field.value = sent[1];
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }
    const told = document.querySelector('[data-filled-in]');
    told.textContent = told.dataset.filledIn;
    told.hidden = !form;
  };
  document.addEventListener('DOMContentLoaded', () => {
    const typed = JSON.parse(sessionStorage.getItem('typed'));
    const { account } = document.body.dataset;
    if (!typed) return;
    if (!account) return sessionStorage.setItem('typed', JSON.stringify({ ...typed, ended: true }));
    sessionStorage.removeItem('typed');
    if (typed.ended && typed.account === account && typed.path === location.pathname) fillIn(typed);
  });

  document.addEventListener('DOMContentLoaded', () => {
    for (const button of document.querySelectorAll('[data-theme-switch]')) {
      button.hidden = false;
      button.addEventListener('click', () => { keep('theme', root.dataset.bsTheme === 'dark' ? 'light' : 'dark'); paint(); });
    }
    if (!known) {
      for (const time of document.querySelectorAll('time[datetime]')) {
        const at = new Date(time.dateTime);
        // The server names the year only where it is needed.
        const near = { day: 'numeric', month: 'short' };
        const full = { ...near, year: 'numeric' };
        const day = /\d{4}/.test(time.textContent) ? full : near;
        const hour = { hour: '2-digit', minute: '2-digit', hour12: false };
        const offset = -at.getTimezoneOffset();
        const [hours, minutes] = [Math.trunc(offset / 60), Math.abs(offset % 60)];
        const name = `UTC${offset ? `${offset > 0 ? '+' : '-'}${minutes ? `${String(Math.abs(hours)).padStart(2, '0')}:${minutes}` : Math.abs(hours)}` : ''}`;
        const write = parts => new Intl.DateTimeFormat(root.lang === 'en' ? 'en-GB' : root.lang, parts).format(at);
        time.title = `${write({ ...full, ...hour })} ${name}`;
        if (time.matches('.ago')) continue;
        time.textContent = !time.textContent.includes(':') ? write(day) : write({ ...day, ...hour }) + (time.textContent.includes('UTC') ? ` ${name}` : '');
      }
    }
    // "2 hours ago" stays true on a page that stays open.
    const ago = new Intl.RelativeTimeFormat(root.lang);
    setInterval(() => {
      for (const time of document.querySelectorAll('time.ago')) {
        const minutes = Math.floor((Date.now() - new Date(time.dateTime)) / 60000);
        if (minutes > 0) time.textContent = minutes < 60 ? ago.format(-minutes, 'minute') : ago.format(-Math.floor(minutes / 60), 'hour');
      }
    }, 60000);
    document.querySelectorAll('[data-conversation]').forEach(converse);
    for (const box of document.querySelectorAll('[data-earlier]')) {
      fit(box);
      new MutationObserver(() => fit(box)).observe(box.querySelector('.messages'), { childList: true });
      addEventListener('resize', () => fit(box));
    }
    document.querySelectorAll('textarea[data-count]').forEach(count);
    // Scrolls the current tab into view in narrow windows.
    for (const open of document.querySelectorAll('.tabs [aria-current]')) {
      const row = open.closest('.tabs');
      row.scrollLeft += open.getBoundingClientRect().left - row.getBoundingClientRect().left - (row.clientWidth - open.offsetWidth) / 2;
    }
    for (const input of document.querySelectorAll('main input[type=file]')) dressFile(input);
    // Focuses the first error of a refused form.
    const refusal = document.querySelector('.validation-summary-errors');
    if (refusal) refusal.tabIndex = -1;
    (refusal ?? document.querySelector('[aria-invalid=true]'))?.focus();
  });

  // Never swaps in another page: a signed-out reader keeps what was typed and is asked to sign in on sending.
  document.addEventListener('htmx:beforeSwap', event => {
    if (new URL(event.detail.xhr.responseURL).pathname !== event.detail.pathInfo.requestPath.split('?')[0]) event.detail.shouldSwap = false;
  });

  // Opens pictures on the page; without this script, their links open them.
  document.addEventListener('click', event => {
    const link = event.target.closest?.('a[data-picture]');
    const dialog = document.querySelector('.lightbox');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const links = [...link.closest('ul').querySelectorAll('a[data-picture]')];
    const [picture, steps] = [dialog.querySelector('img') ?? new Image(), dialog.querySelectorAll('[data-step]')];
    steps[0].after(picture);
    let at = links.indexOf(link);
    const step = by => {
      at = (at + by + links.length) % links.length;
      picture.src = links[at].href;
      picture.alt = links[at].querySelector('img').alt;
    };
    step(0);
    for (const button of steps) {
      button.hidden = links.length < 2;
      button.onclick = () => step(Number(button.dataset.step));
    }
    dialog.onkeydown = key => { if (key.key === 'ArrowLeft') step(-1); else if (key.key === 'ArrowRight') step(1); };
    let from = null;
    dialog.ontouchstart = touch => { from = touch.touches.length === 1 ? touch.touches[0].clientX : null; };
    dialog.ontouchend = touch => {
      const moved = from === null || links.length < 2 ? 0 : touch.changedTouches[0].clientX - from;
      if (Math.abs(moved) > 40) step(moved < 0 ? 1 : -1);
    };
    dialog.onclick = outside => { if (outside.target === dialog) dialog.close(); };
    dialog.showModal();
  });

  // A gallery's thumbnails mark the picture in view and move the pictures sideways; without this script, their links jump to them.
  document.addEventListener('DOMContentLoaded', () => {
    for (const gallery of document.querySelectorAll('.gallery')) {
      const [track, thumbs] = [gallery.querySelector('.gallery-track'), [...gallery.querySelectorAll('.gallery-thumbs a')]];
      const mark = () => {
        const at = Math.round(track.scrollLeft / track.clientWidth);
        thumbs.forEach((thumb, i) => { if (i === at) thumb.setAttribute('aria-current', 'true'); else thumb.removeAttribute('aria-current'); });
      };
      track.addEventListener('scroll', mark, { passive: true });
      thumbs.forEach((thumb, i) => thumb.addEventListener('click', event => {
        event.preventDefault();
        track.scrollTo({ left: i * track.clientWidth });
      }));
      mark();
    }
  });

  // Filters apply as soon as they are chosen; those in the sheet of narrow windows together.
  document.addEventListener('change', event => { if (innerWidth > 860) event.target.closest?.('[data-sends-itself]')?.requestSubmit(); });

  // Shows what a percentage is in money, written like the whole amount.
  document.addEventListener('input', event => {
    const shown = event.target.name === 'Form.Percent' && event.target.form.querySelector('[data-whole]');
    const percent = Number(event.target.value);
    if (!shown || !(percent >= 1 && percent <= 99)) return;
    const { whole, minor, decimals, text } = shown.dataset;
    const share = Math.max(1, Math.floor((minor * percent + 50) / 100)) / 10 ** decimals;
    const money = share.toLocaleString(root.lang, { minimumFractionDigits: decimals, maximumFractionDigits: decimals, useGrouping: 'always' });
    shown.textContent = text.replace('{0}', percent).replace('{1}', whole).replace('{2}', whole.replace(/\d(.*\d)?/, money));
  });

  // Buttons that fill in a common value.
  document.addEventListener('click', event => {
    const quick = event.target.closest?.('[data-set]');
    const box = quick && document.getElementById(quick.dataset.for);
    if (!box) return;
    box.value = quick.dataset.set;
    box.dispatchEvent(new Event('input', { bubbles: true }));
    box.focus();
  });

  // Staff's keys: j and k move through a list; other keys press what is marked with them, in the row that has the focus or on the page.
  const keysAreOff = () => localStorage.getItem('keys') === 'off';
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || keysAreOff() || event.target.closest?.('input:not([type=radio], [type=checkbox]), textarea, select, dialog')) return;
    const here = document.activeElement.closest('[data-rows] > li');
    const by = { j: 1, k: -1 }[event.key];
    if (by) {
      const rows = [...document.querySelectorAll('[data-rows] > li')].filter(row => row.querySelector('.grow > a'));
      const row = here ? rows[rows.indexOf(here) + by] : rows.at(by > 0 ? 0 : -1);
      row?.querySelector('.grow > a').focus();
      return;
    }
    const mark = `[data-key="${CSS.escape(event.key)}"]`;
    const pressed = here?.querySelector(mark) ?? [...document.querySelectorAll(mark)].find(each => !each.closest('[data-rows]'));
    if (!pressed) return;
    event.preventDefault();
    pressed.click();
    if (pressed.hash) document.querySelector(`${pressed.hash} :is(fieldset input, button.btn-primary)`)?.focus();
  });
  document.addEventListener('click', event => {
    const shown = event.target.closest?.('[data-shows]')?.dataset.shows;
    if (shown) document.getElementById(shown).showModal();
  });
  document.addEventListener('change', event => { if (event.target.matches?.('[data-keys]')) localStorage.setItem('keys', event.target.checked ? 'on' : 'off'); });
  document.addEventListener('DOMContentLoaded', () => {
    for (const button of document.querySelectorAll('[data-shows]')) button.hidden = false;
    for (const box of document.querySelectorAll('[data-keys]')) box.checked = !keysAreOff();
  });

  // Closes menus on a click elsewhere.
  document.addEventListener('click', event => {
    for (const menu of document.querySelectorAll('details.menu[open]')) if (!menu.contains(event.target)) menu.open = false;
  });
})();
