using Marketplace.Complaints.Persistence;
using Marketplace.IntegrationTests.Complaints;
using Marketplace.Translation;
using static Marketplace.IntegrationTests.Translation.TranslatedTalk;

namespace Marketplace.IntegrationTests.Translation;

/// <summary>What is written in a claim, in the reader's language.</summary>
[Trait("Rule", "MSG-4")]
public sealed class ClaimTranslationTests
{
    private const string Spanish = "La taza llegó rota y no puedo usarla para nada.";
    private const string English = "I am very sorry about this, and here is a part of the price back.";

    [Fact]
    public async Task Each_side_reads_a_claim_in_its_language_and_the_original_on_demand_and_support_the_original()
    {
        await using var engine = await FakeEngine.Start();
        await using var market = new Market();
        Use(market, engine.Address);
        var deal = await Withdrawn.Place(market, Contracts.Orders.OrderStage.Sent);
        var (buyer, seller) = (market.SignInAs(deal.Buyer).Reading("es-ES,es"), market.SignInAs(deal.Seller).Reading("en-GB,en"));
        var page = await (await buyer.Open($"{deal.Path}/claim")).Submit("Abrir reclamación", new { Cause = "Damaged", Description = Spanish });
        page.Errors.ShouldBeEmpty();
        (await seller.Open(page.Path)).Text.ShouldNotContain("[es-en]", customMessage: "nobody waits for the engine");
        (await (await seller.Open($"{page.Path}/partial-refund")).Submit("Send offer", new { Percent = 20, Words = English })).Errors.ShouldBeEmpty();
        await buyer.Open(page.Path);
        (await market.Get<TranslationWorker<ComplaintsDbContext>>().Run(CancellationToken.None)).ShouldBe(2);

        var read = await seller.Open(page.Path);
        read.Document.QuerySelector("#cause blockquote")!.TextContent.ShouldBe($"[es-en] {Spanish}");
        read.Text.ShouldContain("Machine translation from Spanish");
        read.Document.QuerySelector("#next blockquote")!.TextContent.ShouldBe(English, "their own words stay");
        var originals = await read.Follow("Show originals");
        originals.Text.ShouldNotContain("[es-en]");
        originals.Text.ShouldContain(Spanish);
        (await originals.Follow("Show translations")).Text.ShouldContain("[es-en]");
        (await buyer.Open(page.Path)).Document.QuerySelector("#next blockquote")!.TextContent.ShouldBe($"[en-es] {English}");
        var staff = await market.SignInAs(market.Support()).Open($"/admin{page.Path}");
        staff.Text.ShouldContain(Spanish);
        staff.Text.ShouldContain(English);
        staff.Text.ShouldNotContain("[es-en]");
    }
}
