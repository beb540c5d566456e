using System.Net;
using Marketplace.IntegrationTests.Moderation;

namespace Marketplace.IntegrationTests.Messages;

[Trait("Rule", "MSG-7")]
public sealed class ReadyAnswersTests(Market market) : IClassFixture<Market>
{
    [Fact]
    public async Task A_seller_writes_an_answer_once_and_uses_it_with_the_customers_name_and_the_order()
    {
        var talk = await Talk.Begin(market);
        (await talk.Open(talk.Seller)).Text.ShouldContain("Write your first answer");
        var list = await Add(talk.Seller, "Thanks", "Hello {name}, thank you for “{title}” (order {ORDER}).");
        list.Text.ShouldContain("Answer saved.");
        var expected = $"Hello {talk.Buyer.Name}, thank you for “Blue bowl” (order {talk.Deal.Number.Shown}).";
        var filled = await (await talk.Open(talk.Seller)).Follow("Thanks");
        filled.ValueOf("Text").ShouldBe(expected);
        await filled.Submit("Send");
        (await talk.Stored()).ShouldHaveSingleItem().Text.ShouldBe(expected);
        (await talk.Open(talk.Buyer)).Text.ShouldNotContain("Ready-made answers");
    }

    [Fact]
    public async Task An_answer_is_changed_and_deleted_by_its_seller_alone()
    {
        var (seller, other) = (await market.Seller(), await market.Seller());
        var path = (await Add(seller, "Delivery", "It takes a week.")).Document.QuerySelector(".list-rows a")!.GetAttribute("href")!;
        foreach (var person in new[] { other, await market.Buyer() })
        {
            (await market.SignInAs(person).Open(path)).Status.ShouldBe(HttpStatusCode.NotFound);
            (await Posts.With(market.SignInAs(person), path, ("Form.Name", "Mine"), ("Form.Text", "Mine"))).Status.ShouldBe(HttpStatusCode.NotFound);
            (await Posts.With(market.SignInAs(person), $"{path}/deletion")).Status.ShouldBe(HttpStatusCode.NotFound);
        }
        (await market.SignInAs(await market.Buyer()).Open("/shop/answers")).Status.ShouldBe(HttpStatusCode.NotFound);
        var form = await market.SignInAs(seller).Open(path);
        form.ValueOf("Text").ShouldBe("It takes a week.");
        var refused = await form.Submit("Save answer", new { Name = "", Text = "Two weeks." });
        refused.ErrorAt("Name").ShouldBe("Enter a name.");
        refused.ValueOf("Text").ShouldBe("Two weeks.");
        (await refused.Submit("Save answer", new { Name = "Delivery" })).Text.ShouldContain("Two weeks.");
        (await (await market.SignInAs(seller).Open("/shop/answers")).Submit("Delete")).Text.ShouldContain("No answers yet");
        var talk = await Talk.Begin(market, seller: other);
        (await talk.Open(other, $"{talk.Path}?answer={path.Split('/')[^1]}")).ValueOf("Text").ShouldBeEmpty("another seller's answer is nobody else's");
    }

    [Fact]
    public async Task An_answer_has_its_limits()
    {
        var seller = await market.Seller();
        var page = await market.SignInAs(seller).Open("/shop/answers");
        var refused = await page.Submit("Save answer", new { Name = new string('n', 61), Text = new string('t', 1801) });
        (refused.ErrorAt("Name"), refused.ErrorAt("Text")).ShouldBe(("Use at most 60 characters.", "Use at most 1,800 characters."));
        for (var i = 0; i < 50; i++) await Add(seller, $"Answer {i}", "Words.");
        (await Add(seller, "One more", "Words.")).Text.ShouldContain("You have 50 answers. Delete one first.");
    }

    private async Task<Page> Add(Person seller, string name, string text) =>
        await (await market.SignInAs(seller).Open("/shop/answers")).Submit("Save answer", new { Name = name, Text = text });
}
