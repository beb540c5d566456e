using Marketplace.Kernel.Domain;

namespace Marketplace.IntegrationTests.Messages;

/// <summary>Questions to a seller without an order, by their pages.</summary>
internal static class Inquiry
{
    /// <summary>Asks, and returns the path of the conversation.</summary>
    public static async Task<string> Ask(Market market, Person buyer, Person seller, string text = "Do you also make it in green?", long? offer = null)
    {
        var page = await Send(market, buyer, seller, text, offer);
        page.Path.ShouldStartWith("/conversations/", Case.Sensitive, $"{page.Status} {page.Errors}");
        await market.Deliver();
        return page.Path;
    }

    public static async Task<Page> Send(Market market, Person buyer, Person seller, string text, long? offer = null) =>
        await (await market.SignInAs(buyer).Open(FormOf(seller, offer))).Submit("Send", new { Text = text });

    public static string FormOf(Person seller, long? offer = null) => $"/sellers/{seller.Shop}/question{(offer is { } id ? $"?offer={new Number(id)}" : "")}";
}
