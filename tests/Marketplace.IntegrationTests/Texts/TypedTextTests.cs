using System.Net;
using Marketplace.Contracts.Orders;
using Marketplace.IntegrationTests.Accounts;
using Marketplace.IntegrationTests.Offers;
using Marketplace.IntegrationTests.Orders;
using Marketplace.IntegrationTests.Reviews;

namespace Marketplace.IntegrationTests.Texts;

[Trait("Rule", "TXT-1")]
public sealed class TypedTextTests(Market market) : IClassFixture<Market>
{
    /// <summary>A text of this length in a browser; ten of the characters are line ends, which are sent as two.</summary>
    private static string TenLineEnds(int length) => string.Join("\r\n", Enumerable.Repeat("line", 10)) + "\r\n" + new string('x', length - 50);

    [Fact]
    public async Task A_limit_counts_line_ends_as_the_browser_does_on_every_form()
    {
        var deal = await Deal.Place(market);
        (await (await deal.AsBuyer("/cancellation")).Submit("Cancel order", new { Reason = "not-needed", Clarification = TenLineEnds(1000) })).Errors.ShouldBeEmpty();
        (await deal.Order()).History[^1].Note!.ShouldEndWith(TenLineEnds(1000).Replace("\r\n", "\n"));

        var refund = await Deal.Place(market, stage: OrderStage.Paid);
        (await (await refund.AsSeller("/refund")).Submit("Refund in full", new { MoneyReturned = true, Reason = TenLineEnds(1000) })).Errors.ShouldBeEmpty();
        (await refund.Stage()).ShouldBe(OrderStage.Refunded);

        var sent = await Deal.Place(market, stage: OrderStage.Paid);
        (await (await sent.AsSeller("/shipment")).Submit("Mark as sent", new { DeliveryNote = TenLineEnds(2000) })).Errors.ShouldBeEmpty();
        (await sent.Order()).DeliveryNote!.Length.ShouldBe(2000);

        var offer = await market.Lists(await market.Seller(), Mug("Blue mug", TenLineEnds(5000)));
        (await market.OfferOf(offer)).Description.Length.ShouldBe(5000);
        var purchase = await (await market.SignInAs(await market.Buyer()).Open(OfferScenes.OfferPath(offer) + "/purchase")).Submit("Place order", Address(TenLineEnds(1000)));
        purchase.Errors.ShouldBeEmpty();
        purchase.IsBought().ShouldBeTrue();

        var sale = await market.Sell();
        (await sale.Review(comment: TenLineEnds(2000))).Errors.ShouldBeEmpty();
        (await sale.Stored()).Comment.ShouldBe(TenLineEnds(2000).Replace("\r\n", "\n"));
    }

    [Theory]
    [InlineData(1000, true)]
    [InlineData(1001, false)]
    public async Task One_character_more_is_refused_and_nothing_is_lost(int length, bool isTaken)
    {
        var deal = await Deal.Place(market);
        var page = await (await deal.AsBuyer("/cancellation")).Submit("Cancel order", new { Reason = "not-needed", Clarification = TenLineEnds(length) });
        page.ErrorAt("Clarification").ShouldBe(isTaken ? "" : "Use at most 1,000 characters.");
        if (!isTaken) page.ValueOf("Clarification").ShouldBe(TenLineEnds(length).Replace("\r\n", "\n"));
    }

    [Theory]
    [InlineData("\u3164")]
    [InlineData("\u200B\u2800\u00AD\uFE0F")]
    [InlineData("\u202E\u2066 \u00A0")]
    public async Task A_title_with_nothing_to_see_is_refused_as_empty(string title)
    {
        var form = await market.SignInAs(await market.Seller()).Open("/offers/new");
        var page = await form.Submit("List offer", Mug(title, "Holds tea."));
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ErrorAt("Title").ShouldBe("Enter a title.");
    }

    [Fact]
    public async Task A_text_of_one_line_keeps_neither_line_ends_nor_control_characters_nor_overrides()
    {
        var id = await market.Lists(await market.Seller(), Mug(" Blue\r\nmug\u202E for\0 te\u0301a\u2028\u200B", "One.\u2029Two.\u202E"));
        var offer = await market.OfferOf(id);
        offer.Title.ShouldBe("Blue mug for téa");
        offer.Description.ShouldBe("One.\nTwo.");
    }

    [Fact]
    public async Task A_message_keeps_its_line_ends_and_half_an_emoji_does_no_harm()
    {
        var deal = await Deal.Place(market);
        var page = await (await deal.AsBuyer()).Submit("Send", new { Text = "One.\r\n\r\nTwo.\uFFFE" });
        page.Document.QuerySelectorAll(".message-text")[^1].TextContent.ShouldBe("One.\n\nTwo.");
    }

    [Fact]
    public async Task What_is_asked_for_in_an_address_is_brought_into_form_too()
    {
        var page = await market.Visitor().Open("/offers?q=%E2%80%8B%20te%CC%81a%E2%80%AE%00%0A%EF%BF%BE");
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.ValueOf("q").ShouldBe("téa");
        (await market.Visitor().Open("/offers?q=%E3%85%A4")).ValueOf("q").ShouldBe("");
        (await market.Visitor().Open("/offers?q=%ED%A0%80")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_required_text_of_a_shop_has_something_to_see()
    {
        var (browser, name) = await market.SignedInNewcomer();
        var page = await (await browser.Open("/shop/opening")).Submit("Open shop", new
        {
            Name = $"Seen {name}",
            Description = "\u3164\u200B",
            Country = "CZ",
            Currency = "EUR",
            Language = "en",
            TariffPlan = "Plus",
            IsProfessional = "false",
        });
        page.ErrorAt("Description").ShouldBe("Describe what you sell.");
    }

    private static object Mug(string title, string description) => new
    {
        Kind = "Product",
        Title = title,
        Description = description,
        Category = "ceramics",
        Price = 18.5m,
        Stock = 3,
        HoursToStart = 24,
        HoursToDeliver = 72,
    };

    private static object Address(string note) => new
    {
        Quantity = 1,
        Name = "Ada Lovelace",
        Street = "Invalidenstr. 1",
        PostalCode = "10115",
        City = "Berlin",
        Country = "DE",
        Phone = "030 1234567",
        Note = note,
    };
}
