// Draws the table below it. The library comes only where a chart is, when it is about to be seen; without script the
// table is there by itself.
let library = null;

export function charts(root) {
  root.querySelectorAll?.('canvas[data-chart]').forEach(canvas => {
    if (canvas.dataset.ready) return;
    canvas.dataset.ready = 'yes';
    const seen = new IntersectionObserver(entries => {
      if (!entries.some(entry => entry.isIntersecting)) return;
      seen.disconnect();
      draw(canvas);
    }, { rootMargin: '200px' });
    seen.observe(canvas);
  });
}

function load(script) {
  library ??= new Promise((done, failed) => document.head.append(
    Object.assign(document.createElement('script'), { src: script, onload: () => done(window.Chart), onerror: failed })));
  return library;
}

async function draw(canvas) {
  const Chart = await load(canvas.dataset.script);
  const table = document.getElementById(canvas.dataset.chart);
  if (!canvas.isConnected || !table) return;
  const rows = [...table.tBodies[0].rows];
  const names = [...table.tHead.rows[0].cells].slice(1).map(cell => cell.textContent);
  const look = getComputedStyle(document.documentElement);
  const colour = name => look.getPropertyValue(name).trim();
  const colours = [colour('--work'), colour('--done')];
  const chart = new Chart(canvas, {
    type: 'line',
    data: {
      labels: rows.map(row => row.cells[0].textContent),
      datasets: names.map((name, i) => ({
        label: name,
        data: rows.map(row => Number(row.cells[i + 1].dataset.value)),
        borderColor: colours[i % colours.length],
        backgroundColor: colours[i % colours.length],
        // told apart without colours too
        borderDash: i ? [6, 4] : [],
        pointStyle: i ? 'rect' : 'circle',
        tension: 0.2,
      })),
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      interaction: { mode: 'index', intersect: false },
      color: colour('--ink'),
      plugins: { legend: { labels: { usePointStyle: true, color: colour('--ink') } } },
      scales: {
        x: { ticks: { color: colour('--soft'), maxRotation: 0, autoSkipPadding: 12 }, grid: { display: false } },
        y: { beginAtZero: true, ticks: { color: colour('--soft'), precision: 0 }, grid: { color: colour('--line') } },
      },
    },
  });
  canvas.dataset.drawn = String(chart.data.datasets.length);
}
