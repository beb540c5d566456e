using System.Net;
using System.Text.Json;
using Marketplace.Moderation.Persistence;

namespace Marketplace.IntegrationTests.Moderation;

/// <summary>The public figures, and what is handed in.</summary>
[Trait("Rule", "MOD-13")]
public sealed class TransparencyTests : IDisposable
{
    private readonly Market market = new();

    public void Dispose() => market.Dispose();

    [Fact]
    public async Task Everybody_reads_what_was_asked_and_decided_by_month_without_counts_below_five()
    {
        var seller = await market.Seller();
        for (var i = 0; i < 6; i++)
        {
            var filed = await (await Dispute.Begin(market, seller)).File();
            market.Clock.Advance(TimeSpan.FromHours(3));
            if (i < 5) await filed.Decide(market.Support(), i < 4 ? "Delete" : "Keep", i < 4 ? "Blackmail" : "NotProven");
        }
        await (await (await Dispute.Begin(market, seller)).Report()).Decide(market.Support(), "Delete", "PersonalData");
        var page = await (await market.Visitor().Open("/")).Follow("Transparency");
        (page.Status, page.Path).ShouldBe((HttpStatusCode.OK, "/transparency"));
        Cells(page.Document.QuerySelector("tbody tr")!).ShouldBe(["March 2026", "6", "under 5", "6", "not published", "3 hours", "0", "0"]);
        page.Document.QuerySelector("#month-2026-03").ShouldBeNull("none of its counts can be published");
        page.Text.ShouldContain("Too few decisions to publish by reason: March 2026.");
        var json = JsonDocument.Parse((await market.Visitor().Open("/transparency.json")).Body).RootElement.GetProperty("months")[0];
        (json.GetProperty("month").GetString(), json.GetProperty("requests").GetInt32(), json.GetProperty("reports").GetString(), json.GetProperty("medianHours").GetInt32())
            .ShouldBe(("2026-03", 6, "not published", 3));
        var csv = (await market.Visitor().Open("/transparency.csv")).Body;
        csv.ShouldContain("2026-03,requests,,,6");
        csv.ShouldContain("2026-03,takedowns,,,not published");
        csv.ShouldContain("2026-03,outcome,Blackmail,Keep,not published");
    }

    [Fact]
    public async Task Appeals_count_in_their_month_and_those_that_changed_the_decision()
    {
        var cases = new List<Case>();
        for (var i = 0; i < 6; i++)
        {
            cases.Add(await (await Dispute.Begin(market)).File());
            await cases[i].Decide(market.Support(), "Keep", "NotProven");
        }
        market.Clock.Advance(TimeSpan.FromDays(31));
        foreach (var (filed, i) in cases.Select((c, i) => (c, i)))
        {
            await filed.Appeal(filed.Dispute.Seller);
            await filed.Decide(market.Support(), i < 5 ? "Delete" : "Keep", i < 5 ? "Blackmail" : "NotProven");
        }
        var rows = (await market.Visitor().Open("/transparency")).Document.QuerySelectorAll("#months ~ table tbody tr").Select(Cells).ToList();
        rows[0].ShouldBe(["April 2026", "0", "0", "0", "0", "–", "6", "5"]);
        rows[1].ShouldBe(["March 2026", "6", "0", "6", "0", "less than 1 hour", "0", "0"]);
    }

    [Fact]
    public async Task The_summary_rows_are_what_all_requests_add_up_to()
    {
        var filed = await (await Dispute.Begin(market)).File();
        await filed.Decide(market.Support(), "Keep", "NotProven");
        await filed.Appeal(filed.Dispute.Seller);
        await filed.Decide(market.Support());
        await (await Dispute.Begin(market)).Report();
        var said = new StringWriter();
        (await market.In((ModerationDbContext db) => new RebuildFigures(db, []).Run(said, default))).ShouldBe(0, said.ToString());
    }

    [Fact]
    public async Task Decisions_against_reviews_leave_as_lines_of_the_EUs_database_that_name_nobody()
    {
        var (deleted, kept, report) = (await (await Dispute.Begin(market)).File(), await (await Dispute.Begin(market)).File(), await (await Dispute.Begin(market)).Report());
        await deleted.Decide(market.Support(), "Delete", "Blackmail", "Anna wrote from anna@example.com that she wants money.");
        await kept.Decide(market.Support(), "Keep", "NotProven");
        await report.Decide(market.Support(), "TakeOutOfScore", "PersonalData");
        var passage = await (await Dispute.Begin(market)).File("InsultsOrUnrelated");
        await passage.Decide(market.Support(), "TakeOutPassage", "InsultsOrUnrelated", passage: "You thieves!");
        var admin = market.SignInAs(market.Administrator());
        var file = await admin.Open("/admin/statements/2026-03");
        var lines = file.Body.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        lines.Count.ShouldBe(3, "what stays as it is needs no statement");
        (string Ground, string Visibility, string Source)[] told = [.. lines.Select(l => (l.GetProperty("decision_ground").GetString()!, l.GetProperty("decision_visibility")[0].GetString()!, l.GetProperty("source_type").GetString()!))];
        told.ShouldBe(
        [
            ("DECISION_GROUND_INCOMPATIBLE_CONTENT", "DECISION_VISIBILITY_CONTENT_REMOVED", "SOURCE_TYPE_OTHER_NOTIFICATION"),
            ("DECISION_GROUND_ILLEGAL_CONTENT", "DECISION_VISIBILITY_CONTENT_DEMOTED", "SOURCE_ARTICLE_16"),
            ("DECISION_GROUND_INCOMPATIBLE_CONTENT", "DECISION_VISIBILITY_OTHER", "SOURCE_TYPE_OTHER_NOTIFICATION"),
        ]);
        lines.ShouldAllBe(l => l.GetProperty("automated_decision").GetString() == "AUTOMATED_DECISION_NOT_AUTOMATED" && l.GetProperty("application_date").GetString() == "2026-03-02");
        foreach (var line in lines) Complete(line);
        foreach (var secret in new[] { "anna", deleted.Dispute.Buyer.Name, deleted.Dispute.Seller.Name, "thieves" }) file.Body.ShouldNotContain(secret, Shouldly.Case.Insensitive);
        (await admin.Open("/admin/statements/2026-02")).Body.ShouldBeEmpty();
        (await admin.Open("/admin/statements/2026-13")).Status.ShouldBe(HttpStatusCode.NotFound);
        foreach (var person in new[] { market.Support(), deleted.Dispute.Seller, deleted.Dispute.Buyer }) (await market.SignInAs(person).Open("/admin/statements/2026-03")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact, Trait("Rule", "MOD-9")]
    public async Task A_decision_that_an_appeal_replaces_leaves_again_with_its_end()
    {
        using var own = new Market();
        var (reversed, confirmed) = (await (await Dispute.Begin(own)).File(), await (await Dispute.Begin(own)).File());
        foreach (var filed in new[] { reversed, confirmed }) await filed.Decide(own.Support(), "Delete");
        own.Clock.Advance(TimeSpan.FromDays(40));
        foreach (var filed in new[] { reversed, confirmed }) await filed.Appeal(filed.Dispute.Buyer);
        await reversed.Decide(own.Support(), "Keep", "HonestOpinion");
        await confirmed.Decide(own.Support(), "Delete");
        (await Lines("2026-03")).Count(IsEnded).ShouldBe(0, "they applied for good");
        var april = await Lines("2026-04");
        april.Count.ShouldBe(2, "the decision that confirms, and the one that ended");
        var ended = april.Single(IsEnded);
        (ended.GetProperty("puid").GetString(), ended.GetProperty("end_date_visibility_restriction").GetString(), ended.GetProperty("application_date").GetString())
            .ShouldBe(($"{reversed.Number}-1-ended", "2026-04-11", "2026-03-02"));
        Complete(ended);

        static bool IsEnded(JsonElement line) => line.TryGetProperty("end_date_visibility_restriction", out _);

        async Task<List<JsonElement>> Lines(string month) => [.. (await own.SignInAs(own.Administrator()).Open($"/admin/statements/{month}")).Body
            .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
    }

    /// <summary>What the database demands, and the values that it takes, as its API documentation of 2026 lists them.</summary>
    private static void Complete(JsonElement line)
    {
        Dictionary<string, string[]> values = new()
        {
            ["decision_visibility"] = ["DECISION_VISIBILITY_CONTENT_REMOVED", "DECISION_VISIBILITY_CONTENT_DISABLED", "DECISION_VISIBILITY_CONTENT_DEMOTED", "DECISION_VISIBILITY_CONTENT_AGE_RESTRICTED", "DECISION_VISIBILITY_CONTENT_INTERACTION_RESTRICTED", "DECISION_VISIBILITY_CONTENT_LABELLED", "DECISION_VISIBILITY_OTHER"],
            ["decision_ground"] = ["DECISION_GROUND_ILLEGAL_CONTENT", "DECISION_GROUND_INCOMPATIBLE_CONTENT"],
            ["content_type"] = ["CONTENT_TYPE_APP", "CONTENT_TYPE_AUDIO", "CONTENT_TYPE_IMAGE", "CONTENT_TYPE_PRODUCT", "CONTENT_TYPE_SYNTHETIC_MEDIA", "CONTENT_TYPE_TEXT", "CONTENT_TYPE_VIDEO", "CONTENT_TYPE_OTHER"],
            ["category"] = ["STATEMENT_CATEGORY_DATA_PROTECTION_AND_PRIVACY_VIOLATIONS", "STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH", "STATEMENT_CATEGORY_SCAMS_AND_FRAUD", "STATEMENT_CATEGORY_OTHER_VIOLATION_TC"],
            ["territorial_scope"] = ["AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IS", "IT", "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK"],
            ["source_type"] = ["SOURCE_ARTICLE_16", "SOURCE_TRUSTED_FLAGGER", "SOURCE_TYPE_OTHER_NOTIFICATION", "SOURCE_VOLUNTARY"],
            ["automated_detection"] = ["Yes", "No"],
            ["automated_decision"] = ["AUTOMATED_DECISION_FULLY", "AUTOMATED_DECISION_PARTIALLY", "AUTOMATED_DECISION_NOT_AUTOMATED"],
        };
        foreach (var (name, allowed) in values)
        {
            var given = line.GetProperty(name);
            var all = given.ValueKind == JsonValueKind.Array ? given.EnumerateArray().Select(v => v.GetString()!).ToList() : [given.GetString()!];
            all.ShouldNotBeEmpty(name);
            all.ShouldBeSubsetOf(allowed, name);
        }
        Text("decision_facts", 5000);
        line.GetProperty("puid").GetString()!.ShouldMatch("^[a-zA-Z0-9_-]{1,500}$");
        foreach (var day in new[] { "content_date", "application_date" }) line.GetProperty(day).GetString()!.ShouldMatch(@"^20\d\d-\d\d-\d\d$");
        var ground = line.GetProperty("decision_ground").GetString() == "DECISION_GROUND_ILLEGAL_CONTENT" ? ("illegal_content_legal_ground", "illegal_content_explanation") : ("incompatible_content_ground", "incompatible_content_explanation");
        Text(ground.Item1, 500);
        Text(ground.Item2, 2000);
        if (line.GetProperty("decision_visibility")[0].GetString() == "DECISION_VISIBILITY_OTHER") Text("decision_visibility_other", 500);

        void Text(string name, int most) => line.GetProperty(name).GetString()!.Length.ShouldBeInRange(1, most, name);
    }

    private static string[] Cells(AngleSharp.Dom.IElement row) => [.. row.Children.Select(c => string.Join(' ', c.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];
}
