using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Marketplace.Benchmarks.Loading;
using Marketplace.Benchmarks.Verifying;

namespace Marketplace.Benchmarks.Hosts;

/// <summary>
/// Hosts of one market behind a proxy, each in its own process: forms work on all hosts, confirmed changes are stored exactly once,
/// and nobody notices a restart. It writes to the market.
/// </summary>
/// <param name="data">The market's folder.</param>
/// <param name="count">How many hosts.</param>
/// <param name="span">How long the load lasts while nothing happens to them.</param>
/// <param name="brief">Whether to end fewer leases and kill only the last host.</param>
internal sealed class SeveralHosts(string data, int count, TimeSpan span, bool brief)
{
    private const int People = 24;

    /// <summary>Long enough for every host to look for work.</summary>
    private static readonly TimeSpan Shift = TimeSpan.FromSeconds(1.5);

    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private readonly int rounds = brief ? 2 : 6;

    /// <returns>Whether everything is correct.</returns>
    public async Task<bool> Run()
    {
        bool right;
        using (var fleet = await Fleet.Open(data, count))
        {
            right = await Run(fleet);
        }
        return await new Verify(data).Run() && right;
    }

    private async Task<bool> Run(Fleet fleet)
    {
        var checks = new Checks();
        await ShareWork(fleet, new Books(data), checks);
        // Work triggered before must not count in the next check.
        await Settle(new Books(data));
        var (books, ledger) = (new Books(data), new Ledger());
        using var crowd = new Crowd(new Subjects(data), books, fleet.Address, People, ledger);
        await SignIn(fleet, crowd, checks);
        await Listen(fleet, books, crowd.People[0], checks);
        await Show(fleet, books, crowd, checks);

        await Under(crowd, books, ledger, checks, "load", () => Task.Delay(span));
        checks.Add("load: requests (failed)", Text(ledger.Asked), ledger.Failures.Count);
        await Restart(fleet, books, crowd, ledger, checks);
        await Kill(fleet, books, crowd, ledger, checks);
        foreach (var (what, seen, wrong) in books.Compare(ledger)) checks.Add($"at the end: {what}", Text(seen), wrong);

        checks.Add("at the end: conflicts (409), sent again", Text(ledger.Refused), 0);
        var errors = fleet.Hosts.SelectMany(host => host.Log).Where(line => line.Split(' ')[0] is "ERR" or "FTL").ToList();
        checks.Add("errors in the hosts' logs", Text(errors.Count), errors.Count);
        foreach (var line in errors.Concat(ledger.Failures).Distinct().Take(20)) Console.WriteLine(line);
        return checks.AreRight;
    }

    /// <summary>Each time a lease ends, exactly one host does the work.</summary>
    private async Task ShareWork(Fleet fleet, Books books, Checks checks)
    {
        await Task.Delay(Shift);
        var (wrong, works) = (0, books.Works);
        for (var round = 0; round < rounds; round++)
        {
            var before = Begun(fleet).CountBy(b => b.Work).ToDictionary();
            books.EndLeases();
            // Out of step with the hosts; otherwise the same one would always be first.
            await Task.Delay(Shift * (1 + (Random.Shared.NextDouble() / 2)));
            var after = Begun(fleet).CountBy(b => b.Work).ToDictionary();
            wrong += works.Count(work => after.GetValueOrDefault(work) - before.GetValueOrDefault(work) != 1);
        }
        var shares = string.Join(", ", Begun(fleet).CountBy(b => b.Host).OrderBy(s => s.Key).Select(s => $"{s.Key} {Text(s.Value)}"));
        checks.Add($"recurring jobs, {works.Count} leases ended {rounds} times: run by", shares, wrong);
    }

    private static List<(string Host, string Work)> Begun(Fleet fleet) => [.. fleet.Hosts.SelectMany(host => host.Log
        .Select(line => line.Split(' '))
        .Where(words => words is [_, "Starting", "recurring", "job", _, ..])
        .Select(words => (host.Name, words[4].Trim('"'))))];

    /// <summary>One host's forms and sign-ins are valid on the others.</summary>
    private static async Task SignIn(Fleet fleet, Crowd crowd, Checks checks)
    {
        var (signedIn, elsewhere, seen, wrong) = (0, 0, 0, 0);
        foreach (var person in crowd.People)
        {
            var (page, answer) = await person.SignIn();
            if (answer is { Status: 302, Location: "/" }) signedIn++;
            if (page.Host != answer.Host) elsewhere++;
            foreach (var host in fleet.Hosts)
            {
                if ((await person.Open("/orders?side=buying", host.Address)).Status == 200) seen++;
                else wrong++;
            }
        }
        checks.Add("sign-ins; with another host's form", $"{Text(signedIn)}; {Text(elsewhere)}", crowd.People.Count - signedIn + (elsewhere == 0 ? 1 : 0));
        checks.Add("their pages on each host", Text(seen), wrong);
    }

    /// <summary>A page open on one host receives messages written on any host.</summary>
    private static async Task Listen(Fleet fleet, Books books, Shopper person, Checks checks)
    {
        using var end = new CancellationTokenSource();
        var heard = new ConcurrentDictionary<string, int>();
        var streams = fleet.Hosts.Select(host => person.Listen(host.Address, messages => heard[host.Name] = messages, end.Token)).ToList();
        var wrong = await Within(() => heard.Count == fleet.Hosts.Count) ? 0 : 1;
        var messages = (int)books.Count("messages", $"SELECT Count FROM Conversations WHERE Id = {person.Talk}");
        var longest = TimeSpan.Zero;
        foreach (var host in fleet.Hosts)
        {
            var written = Stopwatch.GetTimestamp();
            await person.Write(host.Address);
            messages++;
            if (!await Within(() => heard.Values.All(h => h >= messages))) wrong++;
            var took = Stopwatch.GetElapsedTime(written);
            if (took > longest) longest = took;
        }
        await end.CancelAsync();
        await Task.WhenAny(Task.WhenAll(streams));
        checks.Add("longest delay until a message reaches all hosts", $"{Text(longest.TotalSeconds)} s", wrong);
    }

    /// <summary>A new review soon appears for visitors on all hosts, which have cached the page.</summary>
    private static async Task Show(Fleet fleet, Books books, Crowd crowd, Checks checks)
    {
        using var visitor = new HttpClient();
        var (seen, longest) = (0, TimeSpan.Zero);
        foreach (var person in crowd.People)
        {
            if (person.NextToReview is not { } order) continue;
            var shop = (string)books.Rows("reviews", $"SELECT Shop FROM ReviewableOrders WHERE OrderId = {order}").Single()[0];
            var (words, pages) = (Guid.NewGuid().ToString(), fleet.Hosts.Select(host => new Uri(host.Address, $"/sellers/{shop}")).ToList());
            foreach (var page in pages) await visitor.GetStringAsync(page);
            await person.Review(words);
            var written = Stopwatch.GetTimestamp();
            foreach (var page in pages)
            {
                await Within(async () => (await visitor.GetStringAsync(page)).Contains(words, StringComparison.Ordinal));
                seen++;
            }
            var took = Stopwatch.GetElapsedTime(written);
            if (took > longest) longest = took;
        }
        checks.Add("reviews visible on each host; longest delay", $"{Text(seen)}; {Text(longest.TotalSeconds)} s", longest < Fresh ? 0 : 1);
    }

    private async Task Restart(Fleet fleet, Books books, Crowd crowd, Ledger ledger, Checks checks)
    {
        var (asked, failed, wrong, longest) = (ledger.Asked, ledger.Failures.Count, 0L, TimeSpan.Zero);
        await Under(crowd, books, ledger, checks, "restart", async () =>
        {
            foreach (var host in fleet.Hosts)
            {
                await Task.Delay(Breath);
                // An open stream must not delay the stop.
                var stream = crowd.People[0].Listen(host.Address, _ => { }, CancellationToken.None);
                var told = Stopwatch.GetTimestamp();
                if (await host.Stop() != 0) wrong++;
                wrong += books.LeftBy(host);
                var took = Stopwatch.GetElapsedTime(told);
                if (took > longest) longest = took;
                await stream;
                await host.Start();
                await fleet.Serves(host);
            }
        });
        checks.Add("restart: each host in turn, with no work left; the slowest stopped after", $"{Text(longest.TotalSeconds)} s", wrong);
        checks.Add("restart: requests (failed)", Text(ledger.Asked - asked), ledger.Failures.Count - failed);
    }

    private async Task Kill(Fleet fleet, Books books, Crowd crowd, Ledger ledger, Checks checks)
    {
        var (asked, failed, left) = (ledger.Asked, ledger.Failures.Count, new List<long>());
        await Under(crowd, books, ledger, checks, "kill", async () =>
        {
            foreach (var host in brief ? fleet.Hosts.TakeLast(1) : fleet.Hosts)
            {
                await Task.Delay(Breath);
                host.Kill();
                left.Add(books.LeftBy(host));
                await Task.Delay(Breath);
                // The last host stays stopped until everything is settled.
                if (host == fleet.Hosts[^1]) continue;
                await host.Start();
                await fleet.Serves(host);
            }
        });
        checks.Add("kill: requests; unanswered and sent again", $"{Text(ledger.Asked - asked)}; {Text(ledger.Failures.Count - failed)}", 0);
        checks.Add("kill: events of each host, taken over", string.Join(", ", left), 0);
    }

    /// <summary>Restarts or kills hosts under load, then checks that everything confirmed is stored.</summary>
    private static async Task Under(Crowd crowd, Books books, Ledger ledger, Checks checks, string what, Func<Task> happens)
    {
        using var until = new CancellationTokenSource();
        var load = crowd.GoOn(until.Token);
        await Task.WhenAny(happens(), load).Unwrap();
        await until.CancelAsync();
        await load;
        var settled = await Settle(books);
        var wrong = books.Compare(ledger).Sum(c => c.Wrong);
        checks.Add($"{what}: writes so far, with everything they trigger; all settled after", $"{Text(ledger.Writes)}; {Text(settled.TotalSeconds)} s", wrong);
    }

    /// <summary>Waits until no events are pending. An event is deleted after its follow-ups are written, so two empty checks are enough.</summary>
    private static async Task<TimeSpan> Settle(Books books)
    {
        var (started, empty) = (Stopwatch.GetTimestamp(), 0);
        await Within(() => (empty = books.Unheard() == 0 ? empty + 1 : 0) == 2);
        return Stopwatch.GetElapsedTime(started);
    }

    private static Task<bool> Within(Func<bool> happened) => Within(() => Task.FromResult(happened()));

    private static async Task<bool> Within(Func<Task<bool>> happened)
    {
        var started = Stopwatch.GetTimestamp();
        while (!await happened())
        {
            if (Stopwatch.GetElapsedTime(started) > Patience) return false;
            await Task.Delay(50);
        }
        return true;
    }

    private static string Text(double number) => number.ToString("#,0.##", CultureInfo.InvariantCulture);
}
