using System.Net;
using Marketplace.IntegrationTests.Notices;
using Marketplace.IntegrationTests.Orders;
using Marketplace.Messages.Domain;

namespace Marketplace.IntegrationTests.Messages;

public sealed class SendMessageTests(Market market) : IClassFixture<Market>
{
    [Fact, Trait("Rule", "ORD-13"), Trait("Rule", "MSG-1")]
    public async Task An_added_order_has_its_conversation_before_it_is_confirmed()
    {
        var added = await Agreement.Added(await Deal.Place(market));
        foreach (var page in new[] { await added.AsBuyer(), await added.AsSeller() }) page.Document.QuerySelector("#conversation").ShouldNotBeNull();
        (await (await added.AsBuyer()).Submit("Send", new { Text = "Which vase is that?" })).Errors.ShouldBeEmpty();
        (await (await added.AsBuyer("/confirmation")).Submit("Confirm order")).Errors.ShouldBeEmpty();
        (await added.AsSeller()).Text.ShouldContain("Which vase is that?");
    }

    [Fact, Trait("Rule", "TXT-4"), Trait("Rule", "NTF-3")]
    public async Task Support_is_named_in_the_reader_s_language()
    {
        var claimed = await Complaints.Claimed.Open(market);
        await market.Tell(new Contracts.Accounts.LanguageChosen(claimed.Deal.Buyer.Id, "es") { OccurredAt = market.Clock.Now });
        await (await market.SignInAs(market.Support()).Open($"{claimed.StaffPath}/messages")).Submit("Send", new { Text = "We are looking into it." });
        await market.Deliver();
        (await market.SignInAs(claimed.Deal.Buyer).Reading("es").Open(claimed.Path)).Document.QuerySelectorAll(".message-head strong").Select(n => n.TextContent).ShouldBe(["Soporte"]);
        market.MailTo(claimed.Deal.Buyer.Email).ShouldContain(m => m.Subject!.StartsWith("Soporte ", StringComparison.Ordinal));
        market.MailTo(claimed.Deal.Seller.Email).ShouldContain(m => m.Subject!.StartsWith("Support wrote to you", StringComparison.Ordinal));
    }

    [Fact, Trait("Rule", "MSG-1")]
    public async Task Buyer_and_seller_write_on_the_order_s_page_and_read_each_other()
    {
        var talk = await Talk.Begin(market);
        (await talk.Open(talk.Buyer)).Text.ShouldContain("No messages yet.");
        var sent = await talk.Say(talk.Buyer, "  Could you wrap it?\r\nIt is a present.  ");
        sent.Path.ShouldBe(talk.OrderPath);
        sent.Url.Fragment.ShouldBe("#conversation");
        await talk.Say(talk.Seller, "Gladly.");

        var page = await talk.Open(talk.Buyer);
        Talk.Texts(page).ShouldBe(["Could you wrap it?\nIt is a present.", "Gladly."]);
        page.Document.QuerySelectorAll(".message.own .message-text").Select(m => m.TextContent).ShouldBe(["Could you wrap it?\nIt is a present."]);
        page.Document.QuerySelectorAll(".message-head strong").Select(m => m.TextContent).ShouldBe([talk.Buyer.Name, $"Shop of {talk.Seller.Name}"]);
        page.Document.QuerySelector(".message time")!.GetAttribute("datetime").ShouldBe($"{market.Clock.Now:s}Z");
        page.Text.ShouldNotContain("No messages yet.");
        (await talk.Open(talk.Seller)).Document.QuerySelector(".message.own .message-text")!.TextContent.ShouldBe("Gladly.");
    }

    [Fact, Trait("Rule", "MSG-1")]
    public async Task An_empty_message_is_refused_beside_the_field()
    {
        var talk = await Talk.Begin(market);
        var page = await talk.Say(talk.Buyer, " \n ");
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Path.ShouldBe(talk.Path);
        page.ErrorAt("Text").ShouldBe("Enter a message.");
        (await talk.Stored()).ShouldBeEmpty();
    }

    [Fact, Trait("Rule", "MSG-1")]
    public async Task A_message_has_up_to_2000_characters_and_what_is_too_long_is_not_lost()
    {
        var talk = await Talk.Begin(market);
        await talk.Say(talk.Buyer, "Something came before.");
        var long2001 = new string('x', Message.LongestText + 1);
        var refused = await talk.Say(talk.Buyer, long2001);
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.ErrorAt("Text").ShouldContain("at most 2,000 characters");
        refused.ValueOf("Text").ShouldBe(long2001);
        Talk.Texts(refused).ShouldBe(["Something came before."]);

        var sent = await refused.Submit("Send", new { Text = long2001[1..] });
        sent.Path.ShouldBe(talk.OrderPath);
        Talk.Texts(sent)[^1].Length.ShouldBe(Message.LongestText);
    }

    [Fact, Trait("Rule", "MSG-1")]
    public async Task Nobody_but_buyer_and_seller_reads_or_writes()
    {
        var talk = await Talk.Begin(market);
        await talk.Say(talk.Buyer, "Between us.");
        foreach (var stranger in new[] { await market.Buyer(), await market.Seller(), market.Support(), market.Administrator() })
        {
            foreach (var path in new[] { "", "?before=2", "/new?after=0", "/stream" })
            {
                var page = await talk.Open(stranger, talk.Path + path);
                page.Status.ShouldBe(HttpStatusCode.NotFound, $"{path} as {stranger.Name}");
                page.Body.ShouldNotContain("Between us.");
            }
            var own = await Talk.Begin(market, buyer: stranger);
            // The token belongs to the browser that fetched the form.
            var browser = market.SignInAs(stranger);
            using var forged = (await browser.Open(own.OrderPath)).Fill("Send", new { Text = "I am not here." });
            forged.RequestUri = new Uri(forged.RequestUri!, talk.Path);
            (await browser.Send(forged)).Status.ShouldBe(HttpStatusCode.NotFound);
        }
        foreach (var path in new[] { "", "/new?after=0", "/stream" })
        {
            (await market.Visitor().Open(talk.Path + path)).Path.ShouldBe("/account/sign-in");
        }
        (await talk.Stored()).Count.ShouldBe(1);
        (await talk.Open(talk.Buyer, "/orders/7ZZZZZZZZZZZ/messages")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact, Trait("Rule", "MSG-1")]
    public async Task What_is_typed_is_shown_as_it_is_and_runs_nowhere()
    {
        var talk = await Talk.Begin(market, title: "Bowl <script>alert(0)</script>");
        const string Script = "<script>alert(1)</script> <img src=x onerror=alert(2)> &amp;";
        await talk.Say(talk.Buyer, Script);
        foreach (var path in new[] { talk.OrderPath, talk.Path, $"{talk.Path}/new?after=0", "/messages" })
        {
            var page = await talk.Open(talk.Seller, path);
            page.Body.ShouldNotContain("<script>alert");
            page.Body.ShouldNotContain("<img src=x");
            page.Document.DocumentElement.TextContent.ShouldContain(Script);
        }
    }

    [Fact, Trait("Rule", "MSG-1")]
    public async Task The_same_form_sent_twice_is_one_message_also_at_once()
    {
        var talk = await Talk.Begin(market);
        var browser = market.SignInAs(talk.Buyer);
        var form = await browser.Open(talk.OrderPath);
        (await form.Submit("Send", new { Text = "Once." })).Path.ShouldBe(talk.OrderPath);
        (await form.Submit("Send", new { Text = "Once." })).Path.ShouldBe(talk.OrderPath);
        (await talk.Stored()).Count.ShouldBe(1);

        var again = await browser.Open(talk.OrderPath);
        var done = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => again.Submit("Send", new { Text = "Twice." })));
        done.ShouldAllBe(p => p.Path == talk.OrderPath);
        (await talk.Stored()).Select(m => m.Text).ShouldBe(["Once.", "Twice."]);
    }

    [Fact, Trait("Rule", "MSG-1")]
    public async Task Other_words_on_a_form_that_was_sent_before_are_another_message()
    {
        var talk = await Talk.Begin(market);
        // As a browser shows it after going back.
        var form = await talk.Open(talk.Buyer);
        foreach (var text in new[] { "One.", "Two.", "Two." }) (await form.Submit("Send", new { Text = text })).Path.ShouldBe(talk.OrderPath);
        (await talk.Stored()).Select(m => m.Text).ShouldBe(["One.", "Two."]);
    }

    [Fact, Trait("Rule", "MSG-1")]
    public async Task All_who_write_at_once_are_heard()
    {
        var talk = await Talk.Begin(market);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => talk.Say(i % 2 == 0 ? talk.Buyer : talk.Seller, $"Voice {i}.")));
        var stored = await talk.Stored();
        stored.Select(m => m.Position).ShouldBe(Enumerable.Range(1, 6));
        stored.Select(m => m.Text).ShouldBe(Enumerable.Range(0, 6).Select(i => $"Voice {i}."), ignoreOrder: true);
    }

    [Fact, Trait("Rule", "MSG-1")]
    public async Task Older_messages_are_reached_page_by_page()
    {
        var talk = await Talk.Begin(market);
        await talk.Fill(80);
        var page = await talk.Open(talk.Seller);
        Talk.Texts(page).ShouldBe(Enumerable.Range(51, 30).Select(i => $"Message number {i}."));
        page = await page.Follow("Earlier messages");
        page.Path.ShouldBe(talk.Path);
        Talk.Texts(page).ShouldBe(Enumerable.Range(21, 30).Select(i => $"Message number {i}."));
        page.Has("Send").ShouldBeFalse("one does not answer in the middle of the past");
        page = await page.Follow("Earlier messages");
        Talk.Texts(page).ShouldBe(Enumerable.Range(1, 20).Select(i => $"Message number {i}."));
        page.Document.QuerySelectorAll("a").ShouldNotContain(a => a.TextContent == "Earlier messages");
        page = await page.Follow("Newest messages");
        Talk.Texts(page)[^1].ShouldBe("Message number 80.");
        page.Has("Send").ShouldBeTrue();
        (await talk.Open(talk.Seller, $"{talk.Path}?before=-5")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact, Trait("Rule", "MSG-1")]
    public async Task A_script_that_sends_gets_a_fresh_form_or_the_refused_one()
    {
        var talk = await Talk.Begin(market);
        var browser = market.SignInAs(talk.Buyer);
        var form = await browser.Open(talk.OrderPath);
        using var post = form.Fill("Send", new { Text = "By script." });
        post.Headers.Add("HX-Request", "true");
        var fresh = await browser.Send(post);
        fresh.Status.ShouldBe(HttpStatusCode.OK);
        fresh.Document.QuerySelector("main").ShouldBeNull();
        fresh.ValueOf("Text").ShouldBeNullOrEmpty();
        fresh.ValueOf("Key").ShouldNotBe(form.ValueOf("Key"));
        fresh.Document.QuerySelector("form")!.GetAttribute("data-count").ShouldBe("1");

        using var empty = fresh.Fill("Send", new { Text = "" });
        empty.Headers.Add("HX-Request", "true");
        var refused = await browser.Send(empty);
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.ErrorAt("Text").ShouldBe("Enter a message.");
        Talk.Texts(await browser.Open($"{talk.Path}/new?after=0")).ShouldBe(["By script."]);
        Talk.Texts(await browser.Open($"{talk.Path}/new?after=1")).ShouldBeEmpty();
    }

    [Fact, Trait("Rule", "ORD-18")]
    public async Task The_seller_s_first_message_is_an_answer_and_open_forms_stay_good()
    {
        var talk = await Talk.Begin(market);
        await talk.Say(talk.Buyer, "Hello?");
        (await talk.Deal.Order()).FirstAnswerAt.ShouldBeNull();
        market.Clock.Advance(TimeSpan.FromMinutes(20));
        var approval = await talk.Open(talk.Seller);
        await talk.Say(talk.Seller, "Here I am.");
        var answered = market.Clock.Now;
        market.Clock.Advance(TimeSpan.FromHours(1));
        await talk.Say(talk.Seller, "Still here.");
        (await approval.Submit("Approve order")).Document.QuerySelector(".stage")!.TextContent.ShouldBe("Confirmed");
        (await talk.Deal.Order()).FirstAnswerAt.ShouldBe(answered);
        (await talk.Open(talk.Buyer)).Text.ShouldContain("Seller's first response 20 minutes");
    }
}
