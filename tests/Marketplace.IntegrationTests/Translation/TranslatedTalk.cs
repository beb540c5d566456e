using Marketplace.IntegrationTests.Messages;
using Marketplace.Messages.Persistence;
using Marketplace.Translation;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Translation;

/// <summary>A talk between a buyer whose browser asks for Spanish and a seller whose shop speaks English.</summary>
internal sealed record TranslatedTalk(Talk Talk)
{
    public const string Question = "Hola, ¿cuándo sale el paquete? Lo necesito pronto.";
    public const string Answer = "It leaves tomorrow morning, and you will get it on Friday.";

    public Market Market => Talk.Market;

    public static async Task<TranslatedTalk> Begin(Market market) => new(await Talk.Begin(market));

    public static void Use(Market market, string address, string engine = "LibreTranslate")
    {
        market.Settings["Translation:Engine"] = engine;
        market.Settings["Translation:Address"] = address;
        // The host's own job could do the work just before the test does.
        market.Settings["Translation:Look"] = "01:00:00";
    }

    /// <summary>Translates waiting messages.</summary>
    public static Task<int> Translate(Market market) => market.Get<TranslationWorker<MessagesDbContext>>().Run(CancellationToken.None);

    public static Task<List<TextTranslation>> Stored(Market market) =>
        market.In((MessagesDbContext db) => db.Set<TextTranslation>().AsNoTracking().OrderBy(t => t.Id).ToListAsync());

    public Task<int> Translate() => Translate(Market);

    public Task<Page> BuyerOpens(string? path = null) => Market.SignInAs(Talk.Buyer).Reading("es-ES,es;q=0.9,en;q=0.5").Open(path ?? Talk.OrderPath);

    public Task<Page> SellerOpens(string? path = null) => Market.SignInAs(Talk.Seller).Reading("en-GB,en").Open(path ?? Talk.OrderPath);

    public async Task<Page> BuyerSays(string text) => await (await BuyerOpens()).Submit("Enviar", new { Text = text });

    public async Task<Page> SellerSays(string text) => await (await SellerOpens()).Submit("Send", new { Text = text });

    /// <summary>The notes below messages.</summary>
    public static IReadOnlyList<string> Notes(Page page) => [.. page.Document.QuerySelectorAll(".message-origin").Select(n => n.TextContent)];

    /// <summary>The languages shown for the messages.</summary>
    public static IReadOnlyList<string?> Languages(Page page) => [.. page.Document.QuerySelectorAll(".message-text").Select(m => m.GetAttribute("lang"))];

    public static int Waiting(Page page) => page.Document.QuerySelectorAll(".message.awaits").Length;
}
