using System.Text.RegularExpressions;
using Marketplace.Casework;
using Marketplace.Casework.Queue;
using Marketplace.Contracts;
using Marketplace.IntegrationTests.Messages;
using Marketplace.IntegrationTests.Persistence;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.Persistence;
using Marketplace.Moderation.TellAuditLog;
using Marketplace.Moderation.VerifyAuditLog;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ActionConstraints;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Moderation;

[Trait("Rule", "MOD-11")]
public sealed partial class AuditLogTests : IDisposable
{
    private readonly Market market = new();

    public void Dispose() => market.Dispose();

    [Fact]
    public async Task Every_page_and_every_action_of_staff_leaves_its_entry()
    {
        var admin = market.Administrator();
        var routes = StaffRoutes().ToList();
        routes.Count.ShouldBeGreaterThan(20);
        foreach (var (method, path) in routes)
        {
            var before = (await Log()).Count;
            var browser = market.SignInAs(admin);
            using var asked = new HttpRequestMessage(new HttpMethod(method), path);
            var answer = method == "POST" ? await Posts.With(browser, path, ("Form.Statement", "Why it was done.")) : await browser.Send(asked);
            var entries = (await Log()).Skip(before).ToList();
            entries[0].Path.ShouldBe($"{method} {path}");
            (entries[0].StaffId, entries[0].StaffName).ShouldBe((admin.Id, admin.Name));
            if (method != "POST")
            {
                entries[0].Kind.ShouldBe(AuditLogKind.Read);
                continue;
            }
            (entries[0].Kind, entries[0].Details).ShouldBe((AuditLogKind.Requested, $"{{\"Form.Statement\":\"(16 characters, sha256:{AuditLogEntry.HashOf("Why it was done.")})\"}}"));
            (entries[1].Kind, entries[1].Details.Split(' ')[0]).ShouldBe(((int)answer.Status < 400 ? AuditLogKind.Done : AuditLogKind.Refused, $"{(int)answer.Status}"));
        }
        (await Verify()).Code.ShouldBe(0);
    }

    [Fact]
    public void Every_page_and_every_action_of_staff_has_a_sentence_of_its_own_whatever_came_of_it()
    {
        var (ruth, sentences) = (new StaffMember(10, "ruth"), new AuditLogSentences(new Dictionary<string, CaseRow>(), new Dictionary<long, long>()));
        var told = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (method, path) in StaffRoutes().ToList())
        {
            foreach (var kind in method == "POST" ? [AuditLogKind.Requested, AuditLogKind.Done, AuditLogKind.Refused] : new[] { AuditLogKind.Read })
            {
                var request = AuditLogEntry.After(null, ruth, method == "POST" ? AuditLogKind.Requested : AuditLogKind.Read, $"{method} {path}", "", market.Clock.Now);
                var line = new AuditLogLine(request, kind is AuditLogKind.Done or AuditLogKind.Refused ? AuditLogEntry.After(request, ruth, kind, request.Path, "200", market.Clock.Now, 1) : null);
                line.Kind.ShouldBe(kind);
                var sentence = sentences.Of(line);
                sentence.English.ShouldNotBeOneOf(AuditLogSentences.OtherPage, AuditLogSentences.OtherAction);
                if (method == "POST") sentence.English.Contains("tried to", StringComparison.Ordinal).ShouldBe(kind != AuditLogKind.Done, $"{kind} {method} {path}: {sentence.English}");
                told.Add(sentence.English);
            }
        }
        told.Count.ShouldBeGreaterThan(15);
    }

    [Fact]
    public async Task The_log_tells_who_decided_what_and_whether_it_was_done()
    {
        var filed = await (await Dispute.Begin(market)).File();
        var support = market.Support();
        await filed.Claim(support);
        await filed.Decide(support, statement: "Short.");
        await filed.Decide(support);
        var decisions = (await Log()).Where(e => e.Path == $"POST {filed.Path}/decision").ToList();
        decisions.Select(e => (e.Kind, e.StaffName)).ShouldBe(
        [
            (AuditLogKind.Requested, support.Name), (AuditLogKind.Refused, support.Name), (AuditLogKind.Requested, support.Name), (AuditLogKind.Done, support.Name),
        ]);
        decisions[2].Details.ShouldContain("\"Form.Ruling\":\"Delete\"");
        decisions[2].Details.ShouldNotContain("RequestVerificationToken");
        var page = await market.SignInAs(market.Administrator()).Open("/admin/log");
        page.Text.ShouldContain(support.Name);
        page.Text.ShouldContain($"POST {filed.Path}/decision");
    }

    [Fact]
    public async Task What_others_do_is_not_logged()
    {
        await (await Dispute.Begin(market)).File();
        (await market.SignInAs(await market.Buyer()).Open("/admin/cases")).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
        (await Log()).ShouldBeEmpty();
        (await Verify()).ShouldBe((0, "The log is empty."));
    }

    [Fact]
    public async Task The_database_itself_refuses_a_change()
    {
        await market.SignInAs(market.Support()).Open("/admin/cases");
        foreach (var command in new[] { "UPDATE {log} SET StaffName = 'nobody'", "DELETE FROM {log}" })
        {
            var refused = await Should.ThrowAsync<Exception>(() => Run(command));
            refused.Message.ShouldContain("only grows");
        }
        (await Verify()).Code.ShouldBe(0);
    }

    [Theory]
    [InlineData("UPDATE {log} SET Details = 'nothing' WHERE Position = 3", 3, ": it was changed.")]
    [InlineData("UPDATE {log} SET StaffId = 1 WHERE Position = 1", 1, ": it was changed.")]
    [InlineData("DELETE FROM {log} WHERE Position = 4", 5, ": an entry before it is missing.")]
    [InlineData("UPDATE {log} SET Kind = 'Nonsense' WHERE Position = 2", 2, " can't be read.")]
    public async Task Whoever_gets_around_that_is_found_and_the_first_broken_entry_is_named(string command, int position, string fault)
    {
        for (var i = 0; i < 6; i++) await market.SignInAs(market.Support()).Open("/admin/cases");
        var sqlite = await market.In((ModerationDbContext db) => Task.FromResult(db.Database.IsSqlite()));
        string[] around = sqlite ? ["DROP TRIGGER AuditLogIsNotChanged", "DROP TRIGGER AuditLogIsNotShortened"] : ["DISABLE TRIGGER ALL ON {log}"];
        foreach (var one in around.Append(command)) await Run(one);
        var (code, said) = await Verify();
        code.ShouldBe(1);
        said.ShouldStartWith($"Entry {position}");
        said.ShouldEndWith(fault);
    }

    public static TheoryData<string> Outages => ["the connection broke", "no connection came free", "a wrapped one"];

    [Theory]
    [MemberData(nameof(Outages))]
    public async Task A_database_that_does_not_answer_is_not_taken_for_a_broken_entry(string outage)
    {
        var server = new SilentServer
        {
            Failure = outage switch
            {
                "the connection broke" => SqlFailure.Of(20, [10054]),
                "no connection came free" => new InvalidOperationException("Timeout expired. The timeout period elapsed prior to obtaining a connection from the pool."),
                _ => new InvalidOperationException("An exception has been raised that is likely due to a transient failure.", SqlFailure.Of(40613)),
            },
        };
        await using var db = (ModerationDbContext)Contexts.Make(typeof(ModerationDbContext), Kernel.Persistence.DatabaseProvider.SqlServer, server.Interceptors);
        using var said = new StringWriter();
        (await new VerifyAuditLog(db).Run(said, default)).ShouldBe(3);
        said.ToString().ShouldContain("wasn't fully checked");
        said.ToString().ShouldContain(server.Failure.GetBaseException().Message);
    }

    [Fact]
    public async Task Staff_on_two_hosts_write_one_unbroken_log()
    {
        _ = market.Services;
        using var second = new SecondMarket(market);
        var writers = Enumerable.Range(0, 40).Select(i => (i % 2 == 0 ? market : second).SignInAs(market.Support()).Open("/admin/orders"));
        await Task.WhenAll(writers);
        (await Log()).Count.ShouldBe(40);
        (await Verify()).Said.ShouldStartWith("Entries checked: 40. None was changed.");
    }

    [Fact]
    public async Task Odd_words_do_not_break_the_chain()
    {
        var browser = market.SignInAs(market.Support());
        await Posts.With(browser, "/admin/cases/ABC123DEF/decision", ("Form.Statement", "a\u0001b\u202ec\ud83d \"quoted\" ünïcode"), ("Form.Passage", new string('x', 20_000)));
        await browser.Open("/admin/cases?reason=%00%ff");
        (await Verify()).Code.ShouldBe(0);
    }

    [Fact]
    public async Task Whom_staff_looked_for_is_not_kept_for_good()
    {
        await market.SignInAs(market.Administrator()).Open("/admin/accounts?q=ada%40example.com");
        (await Log())[0].Path.ShouldBe("GET /admin/accounts?q=(not kept)");
    }

    [Fact]
    public async Task What_is_too_long_for_the_log_is_known_by_its_hash_and_hides_nothing_behind_it()
    {
        var browser = market.SignInAs(market.Support());
        await Posts.With(browser, "/admin/cases/ABC123DEF/decision", ("Form.Other", new string('x', 20_000)), ("Form.Ruling", "What was really asked."));
        (await Log())[0].Details.ShouldContain("What was really asked.");
        (await Log())[0].Details.ShouldContain("sha256:");
    }

    [Theory]
    [InlineData("decision")]
    [InlineData("decision/preview")]
    [InlineData("handover")]
    public async Task What_staff_write_about_people_is_not_kept_for_good(string noun)
    {
        string[] personal = ["+49 176 1234567", "He lives in Lindenweg 5.", "Ask about Lindenweg 5."];
        await Posts.With(market.SignInAs(market.Support()), $"/admin/cases/ABC123DEF/{noun}", ("Form.Passage", personal[0]), ("Form.Statement", personal[1]), ("Form.Reasons", personal[1]), ("note", personal[2]));
        var details = (await Log())[0].Details;
        foreach (var text in personal) details.ShouldNotContain(text);
        details.ShouldNotContain(AuditLogEntry.HashOf(personal[0]), customMessage: "a phone number can be found by its hash");
        details.ShouldContain($"(24 characters, sha256:{AuditLogEntry.HashOf(personal[1])})");
    }

    [Fact, Trait("Rule", "MOD-6")]
    public async Task An_administrator_does_not_read_in_the_log_about_a_case_of_their_own()
    {
        var filed = await (await Dispute.Begin(market)).File();
        await filed.Decide(market.Support());
        var own = await market.SignInAs(filed.Dispute.Seller with { Role = Contracts.Accounts.Staff.Administrator }).Open("/admin/log");
        own.Text.ShouldNotContain(filed.Path);
        (await market.SignInAs(market.Administrator()).Open("/admin/log")).Text.ShouldContain(filed.Path);
    }

    private Task<int> Run(string command) => market.In((ModerationDbContext db) =>
        db.Database.ExecuteSqlRawAsync(command.Replace("{log}", db.Database.IsSqlite() ? "AuditLog" : "moderation.AuditLog", StringComparison.Ordinal)));

    private IEnumerable<(string Method, string Path)> StaffRoutes() =>
        from action in market.Get<IActionDescriptorCollectionProvider>().ActionDescriptors.Items
        where action.EndpointMetadata.OfType<IAuthorizeData>().Any(a => a.Roles is not null)
        from method in action.ActionConstraints!.OfType<HttpMethodActionConstraint>().Single().HttpMethods
        select (method, "/" + Parameter().Replace(action.AttributeRouteInfo!.Template!.TrimStart('/'), m => m.Value.Contains(":int", StringComparison.Ordinal) ? "1" : "ABC123DEF"));

    private Task<List<AuditLogEntry>> Log() => market.In((ModerationDbContext db) => db.Log.AsNoTracking().OrderBy(e => e.Position).ToListAsync());

    private async Task<(int Code, string Said)> Verify()
    {
        using var said = new StringWriter();
        var code = await market.In((IEnumerable<IRunAsCommand> commands) => commands.Single(c => c.Name == "verify-log").Run(said, CancellationToken.None));
        return (code, said.ToString().Trim());
    }

    [GeneratedRegex("{[^}]*}")]
    private static partial Regex Parameter();
}
