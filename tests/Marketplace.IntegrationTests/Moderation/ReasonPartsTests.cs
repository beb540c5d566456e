using System.Globalization;
using Marketplace.Casework.Letters;
using Marketplace.IntegrationTests.Complaints;
using Marketplace.IntegrationTests.Messages;
using Marketplace.IntegrationTests.Notices;
using Marketplace.IntegrationTests.Reviews;
using Marketplace.Kernel.Domain;
using Marketplace.Messages.Persistence;
using Marketplace.Moderation.Domain;
using Marketplace.Texts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Moderation;

/// <summary>A statement of reasons is built from ready sentences and free text.</summary>
[Trait("Rule", "MOD-7")]
public sealed class ReasonPartsTests(Market market) : IClassFixture<Market>
{
    private const string Demand = "The messages show a demand for money, goods or a refund in return for the review.";
    private const string NotShown = "The messages and files don't show what the claim says.";
    private const string DemandInSpanish = "Los mensajes muestran que se exigió dinero, productos o un reembolso a cambio de la reseña.";

    private static readonly string[] Keys =
    [
        "compared", "competitor-sells", "competitor-harm", "other-offer", "demand", "demand-files", "insult", "unrelated", "same-experience",
        "agreed", "outside", "rated-refusal", "unlawful", "private-details", "not-shown", "no-demand", "own-experience", "critical", "other-reason",
        "disagreement", "score-only", "part-only", "nothing-left", "repeated", "warned", "asked-outside", "pressed", "deceived", "several", "offers",
        "insulted", "amount-agreed", "amount-mistake", "amount-not-agreed", "amount-no-reason", "message-outside", "message-pressure",
        "message-insult", "message-harmless", "message-misread", "hold-over", "hold-time", "identity-fits", "identity-name", "identity-tax",
        "identity-address", "claim-compared", "claim-worth-less", "claim-part-missing", "claim-not-delivered", "claim-of-no-use", "claim-send-back",
        "claim-as-described", "claim-not-shown", "claim-agreed", "report-shown", "report-not-refuted", "report-not-shown", "report-for-review",
        "refusal-apart", "refusal-together",
    ];

    [Fact, Trait("Rule", "TXT-4")]
    public async Task Each_side_reads_the_ready_sentences_in_their_language_and_the_free_text_as_it_was_written()
    {
        var filed = await (await Dispute.Begin(market)).File();
        var page = await filed.Claim(market.Support());
        var preview = await page.Submit("Preview letters", new { Ruling = "Delete", Rule = "Blackmail", Statement = Dispute.Reasons, Parts = "demand" });
        preview.Document.QuerySelectorAll("#preview .letter dd.plain").Select(d => d.TextContent).ShouldAllBe(reasons => reasons == $"{Demand}\n\n{Dispute.Reasons}");
        preview.Document.QuerySelector("#Form_Parts_demand[checked]").ShouldNotBeNull();
        (await preview.Submit("Send decision")).Errors.ShouldBeEmpty();
        foreach (var party in new[] { filed.Dispute.Seller, filed.Dispute.Buyer })
        {
            Reasons(await market.SignInAs(party).Open(filed.PartyPath)).ShouldBe($"{Demand}\n\n{Dispute.Reasons}");
            Reasons(await market.SignInAs(party).Reading("es").Open(filed.PartyPath)).ShouldBe($"{DemandInSpanish}\n\n{Dispute.Reasons}");
        }
        var stored = (await filed.Stored()).Decisions.Single().Statement;
        stored.ShouldEndWith($"demand\n\n{Dispute.Reasons}");
        stored.ShouldNotContain("The messages show", customMessage: "the sentence can be edited, and readers of other languages still read theirs");
    }

    [Fact]
    public async Task One_of_both_is_required_and_a_sentence_of_another_rule_counts_for_nothing()
    {
        var filed = await (await Dispute.Begin(market)).File();
        var page = await filed.Claim(market.Support());
        (await page.Submit("Send decision", new { Ruling = "Delete", Rule = "Blackmail", Statement = "" })).ErrorAt("Statement").ShouldContain("Choose a ready sentence");
        (await page.Submit("Send decision", new { Ruling = "Delete", Rule = "Blackmail", Statement = "", Parts = "insult" })).ErrorAt("Statement").ShouldContain("Choose a ready sentence");
        (await filed.Stored()).Decisions.ShouldBeEmpty();
        (await page.Submit("Send decision", new { Ruling = "Delete", Rule = "Blackmail", Statement = "", Parts = "demand" })).Errors.ShouldBeEmpty();
        (await filed.Stored()).Decisions.ShouldHaveSingleItem().Statement.ShouldBe(ReasonParts.Join([ReadyReasons.Reviews.Single(part => part.Key == "demand")], ""));
    }

    [Fact]
    public async Task Reports_and_appeals_are_decided_with_them_too()
    {
        var dispute = await Dispute.Begin(market);
        var report = await dispute.Report();
        (await (await report.Claim(market.Support())).Submit("Send decision", new { Ruling = "Delete", Rule = "PersonalData", Statement = "", Parts = "private-details" })).Errors.ShouldBeEmpty();
        (await report.Appeal(dispute.Buyer)).Errors.ShouldBeEmpty();
        (await (await report.Claim(market.Support())).Submit("Send decision", new { Ruling = "Keep", Rule = "HonestOpinion", Statement = "", Parts = "own-experience" })).Errors.ShouldBeEmpty();
        (await report.Stored()).Decisions.OrderBy(d => d.Round).Select(d => ReasonParts.English(d.Statement)).ShouldBe(
        [
            "The review contains private details of a person, such as a name, an address or a phone number.", "The review describes the buyer's own experience with this order.",
        ]);
    }

    [Fact, Trait("Rule", "CMP-4"), Trait("Rule", "TXT-4")]
    public async Task A_claim_is_decided_with_them_and_each_side_reads_them_in_their_language()
    {
        var claimed = await (await Claimed.Open(market)).Escalate();
        var page = await claimed.Take(market.Support());
        (await page.Submit("Send decision", new { Ruling = "ForSeller", Reasons = "", Parts = "claim-not-delivered" })).Errors.ShouldNotBeEmpty("it belongs to another ruling");
        var preview = await page.Submit("Preview letters", new { Ruling = "ForSeller", Reasons = Claimed.Reasons, Parts = "claim-not-shown" });
        preview.Document.QuerySelectorAll("#preview .letter dd.plain").Select(d => d.TextContent).ShouldAllBe(reasons => reasons == $"{NotShown}\n\n{Claimed.Reasons}");
        (await preview.Submit("Send decision")).Errors.ShouldBeEmpty();
        foreach (var party in new[] { claimed.Deal.Buyer, claimed.Deal.Seller })
        {
            var read = await market.SignInAs(party).Open(claimed.Path);
            foreach (var part in new[] { "#next", ".history" }) read.Document.QuerySelector(part)!.TextContent.ShouldSatisfyAllConditions(t => t.ShouldContain(NotShown), t => t.ShouldContain(Claimed.Reasons));
            (await market.SignInAs(party).Reading("es").Open(claimed.Path)).Document.QuerySelector("#next")!.TextContent.ShouldContain("Los mensajes y archivos no muestran lo que dice la reclamación.");
            market.MailTo(party.Email).Last(m => m.Subject!.StartsWith("Support decided", StringComparison.Ordinal)).TextBody!.ReplaceLineEndings(" ").ShouldContain(NotShown);
        }
        (await market.SignInAs(market.Support()).Open(claimed.StaffPath)).Document.QuerySelector("#decision")!.TextContent.ShouldContain(NotShown);
    }

    [Fact, Trait("Rule", "CMP-9")]
    public async Task A_customer_report_is_decided_with_them()
    {
        var reported = await Reported.File(market);
        await reported.Dispute();
        (await (await reported.Take(market.Support())).Submit("Send decision", new { Ruling = "Remove", Reasons = "", Parts = "report-not-shown" })).Errors.ShouldBeEmpty();
        (await reported.AsCustomer()).Text.ShouldContain("The order and its messages don't show what the report says.");
        (await market.SignInAs(reported.Deal.Seller).Reading("pt").Open(reported.Path)).Text.ShouldContain("O pedido e as mensagens não mostram o que o relato diz.");
        market.MailTo(reported.Deal.Buyer.Email)[^1].TextBody!.ReplaceLineEndings(" ").ShouldContain("The order and its messages don't show what the report says.");
    }

    [Fact, Trait("Rule", "REV-11"), Trait("Rule", "TXT-4")]
    public async Task A_contested_refusal_is_decided_with_them_and_the_buyer_reads_them_in_their_language()
    {
        var deal = await Related.Place(market, await market.Buyer());
        var page = await (await market.SignInAs(market.Support()).Open(await Related.Contest(deal))).Submit("Take case");
        (await page.Submit("Send decision", new { Allow = "false", Reasons = "", Parts = "refusal-apart" })).ErrorAt("Reasons").ShouldContain("Choose a ready sentence", customMessage: "it belongs to the other outcome");
        (await page.Submit("Send decision", new { Allow = "false", Reasons = "", Parts = "refusal-together" })).Errors.ShouldBeEmpty();
        await ShouldRead(market, deal.Buyer, $"{deal.Path}/review", "refusal-together");
    }

    [Fact, Trait("Rule", "MSG-5"), Trait("Rule", "TXT-4")]
    public async Task A_reported_message_is_decided_with_them_and_both_sides_read_them_in_their_language()
    {
        var talk = await Talk.Begin(market);
        await talk.Say(talk.Seller, "Write to me at anna.k@example.com, then it is cheaper.");
        await (await talk.Open(talk.Buyer, $"{talk.Path}/1/report")).Submit("Report to support");
        var id = await market.In((MessagesDbContext db) => db.Cases.Where(c => c.OrderId == talk.OrderId).Select(c => c.Id).SingleAsync());
        var page = await (await market.SignInAs(market.Support()).Open($"/admin/messages/{new Number(id)}")).Submit("Take case");
        (await page.Submit("Send decision", new { Outcome = "true", Reasons = "", Parts = "message-outside" })).Errors.ShouldBeEmpty();
        foreach (var party in new[] { talk.Buyer, talk.Seller }) await ShouldRead(market, party, talk.OrderPath, "message-outside");
    }

    [Fact, Trait("Rule", "MOD-12")]
    public async Task Too_long_reasons_are_refused_with_the_length_that_their_readers_would_get()
    {
        var typed = new string('x', 1950);
        var filed = await (await Dispute.Begin(market)).File();
        var refused = await (await filed.Claim(market.Support())).Submit("Send decision", new { Ruling = "Delete", Rule = "Blackmail", Statement = typed, Parts = "demand" });
        refused.ErrorAt("Statement").ShouldBe(TooLong(Demand));
        refused.ValueOf("Statement").ShouldBe(typed);
        (await filed.Stored()).Decisions.ShouldBeEmpty();

        var claimed = await (await Claimed.Open(market)).Escalate();
        refused = await (await claimed.Take(market.Support())).Submit("Send decision", new { Ruling = "ForSeller", Reasons = typed, Parts = "claim-not-shown" });
        refused.ErrorAt("Reasons").ShouldBe(TooLong(NotShown));
        (await refused.Submit("Send decision", new { Parts = "claim-not-delivered" })).Errors.ShouldBeEmpty("that sentence belongs to another ruling, and the rest fits");

        string TooLong(string sentence) => string.Create(CultureInfo.InvariantCulture, $"In all, your reasons are {typed.Length + 2 + sentence.Length:N0} characters long. Shorten them to 2,000, or choose fewer ready sentences.");
    }

    [Fact]
    public void The_key_of_a_sentence_that_decisions_may_have_kept_stays() => Keys.Except(ReadyReasons.All.Select(p => p.Key)).ShouldBeEmpty();

    [Fact]
    public void Each_rule_has_a_ready_sentence_and_each_sentence_belongs_to_something_that_can_be_chosen()
    {
        var only = ReadyReasons.Reviews.Select(p => p.Only).OfType<string>().Distinct().ToList();
        Enum.GetNames<DecisionRule>().Except(only).ShouldBeEmpty();
        only.Except(Enum.GetNames<DecisionRule>()).Except(Enum.GetNames<Contracts.Moderation.Ruling>()).ShouldBeEmpty();
        ReadyReasons.Suspensions.Select(p => p.Only).Distinct().Order().ShouldBe(Enum.GetNames<Contracts.Accounts.SuspensionRule>().Order());
        ReadyReasons.Claims.Select(p => p.Only).OfType<string>().Distinct().Order().ShouldBe(Enum.GetNames<Contracts.Complaints.ClaimRuling>().Order());
        ReadyReasons.CustomerReports.Select(p => p.Only).Distinct().Order().ShouldBe(Enum.GetNames<Contracts.Complaints.CustomerReportRuling>().Order());
        ReadyReasons.Refusals.Select(p => p.Only).Distinct().Order().ShouldBe(["false", "true"]);
        ReadyReasons.All.GroupBy(p => p.Key).ShouldAllBe(same => same.Count() == 1);
        var css = System.IO.File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "../../../../../src/Marketplace.Web/wwwroot/site.css"));
        foreach (var value in ReadyReasons.All.Select(p => p.Only).OfType<string>().Distinct()) css.ShouldContain($"[data-only=\"{value}\"]", customMessage: "it is shown for nothing else");
    }

    /// <summary>A ready sentence stands there in the reader's language, and its key nowhere; the mail about it too.</summary>
    internal static async Task ShouldRead(Market market, Person reader, string path, string key)
    {
        var english = ReadyReasons.All.Single(part => part.Key == key).English;
        foreach (var (language, sentence) in new[] { ("en", english), ("es", SiteTexts.Find("es", english)!) })
        {
            var page = await market.SignInAs(reader).Reading(language).Open(path);
            page.Text.ShouldContain(sentence);
            page.Body.ShouldNotContain(key);
        }
        var mail = market.MailTo(reader.Email)[^1].TextBody!.ReplaceLineEndings(" ");
        mail.ShouldContain(english);
        mail.ShouldNotContain(key);
    }

    private static string Reasons(Page page) => page.Document.QuerySelector(".letter dd.plain")!.TextContent;
}
