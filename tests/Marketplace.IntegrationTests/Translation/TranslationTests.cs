using System.Net;
using Marketplace.Contracts.Messages;
using Marketplace.IntegrationTests.Messages;
using Marketplace.IntegrationTests.Moderation;
using Marketplace.Messages.Domain;
using Marketplace.Messages.Persistence;
using Marketplace.Translation;
using Microsoft.EntityFrameworkCore;
using static Marketplace.IntegrationTests.Translation.TranslatedTalk;

namespace Marketplace.IntegrationTests.Translation;

/// <summary>Conversations in two languages; the engine is a test server.</summary>
[Trait("Rule", "MSG-4")]
public sealed class TranslationTests : IAsyncLifetime
{
    private readonly Market market = new();
    private FakeEngine engine = null!;

    public async Task InitializeAsync()
    {
        engine = await FakeEngine.Start();
        Use(market, engine.Address);
    }

    public async Task DisposeAsync()
    {
        await market.DisposeAsync();
        await engine.DisposeAsync();
    }

    [Theory]
    [InlineData("LibreTranslate")]
    [InlineData("Apertium")]
    public async Task Each_side_reads_the_other_in_its_own_language_and_itself_as_it_wrote(string name)
    {
        Use(market, engine.Address, name);
        var talk = await Begin(market);
        Talk.Texts(await talk.BuyerSays(Question)).ShouldBe([Question]);
        // Requests don't wait for the engine.
        var early = await talk.SellerOpens();
        (Talk.Texts(early).Single(), Notes(early).Count, Waiting(early), engine.Asked.Count).ShouldBe((Question, 0, 1, 0));

        (await talk.Translate()).ShouldBe(1);
        var seller = await talk.SellerOpens();
        Talk.Texts(seller).ShouldBe([$"[es-en] {Question}"]);
        Notes(seller).ShouldBe(["Machine translation from Spanish"]);
        (Languages(seller).Single(), Waiting(seller)).ShouldBe(("en", 0));

        await talk.SellerSays(Answer);
        (await talk.Translate()).ShouldBe(1);
        var buyer = await talk.BuyerOpens();
        Talk.Texts(buyer).ShouldBe([Question, $"[en-es] {Answer}"]);
        Notes(buyer).ShouldBe(["Traducción automática. Idioma original: Inglés"]);
        Languages(buyer).ShouldBe([null, "es"]);
        Talk.Texts(await talk.SellerOpens()).ShouldBe([$"[es-en] {Question}", Answer]);
        (await Stored(market)).Select(t => (t.From, t.Language, t.Engine)).ShouldBe([("es", "en", name), ("en", "es", name)]);
    }

    [Fact]
    public async Task Whoever_has_read_before_finds_the_translation_ready()
    {
        var talk = await Begin(market);
        await talk.SellerOpens();
        await talk.BuyerSays(Question);
        (await talk.Translate()).ShouldBe(1);
        Notes(await talk.SellerOpens()).Count.ShouldBe(1, "the first page after the message shows it translated");
    }

    [Fact]
    public async Task A_page_that_is_open_gets_the_message_and_then_its_translation()
    {
        var talk = await Begin(market);
        await talk.SellerOpens();
        await talk.BuyerSays(Question);
        var first = await talk.SellerOpens($"{talk.Talk.Path}/new?after=0");
        (Talk.Texts(first).Single(), Waiting(first)).ShouldBe((Question, 1));
        await talk.Translate();
        var then = await talk.SellerOpens($"{talk.Talk.Path}/new?after=0");
        (Talk.Texts(then).Single(), Waiting(then)).ShouldBe(($"[es-en] {Question}", 0));
    }

    [Fact]
    public async Task One_switch_shows_the_originals_and_the_page_s_links_keep_the_choice()
    {
        var talk = await Begin(market);
        await talk.SellerOpens();
        await talk.Talk.Fill(40);
        await talk.BuyerSays(Question);
        await talk.Translate();
        var translated = await talk.SellerOpens();
        Talk.Texts(translated)[^1].ShouldBe($"[es-en] {Question}");

        var originals = await translated.Follow("Show originals");
        originals.Path.ShouldBe(talk.Talk.OrderPath);
        (Talk.Texts(originals)[^1], Notes(originals).Count, Languages(originals)[^1]).ShouldBe((Question, 0, "es"));
        (await originals.Follow("Earlier messages")).Document.QuerySelector("[data-switch] a")!.TextContent.ShouldBe("Show translations");
        var newest = await (await originals.Follow("Earlier messages")).Follow("Newest messages");
        Talk.Texts(newest)[^1].ShouldBe(Question);
        var sent = await originals.Submit("Send", new { Text = Answer });
        Talk.Texts(sent).TakeLast(2).ShouldBe([Question, Answer]);
        var query = originals.Document.QuerySelector("[data-conversation]")!.GetAttribute("data-query");
        Talk.Texts(await talk.SellerOpens($"{talk.Talk.Path}/new?after=40{query}"))[0].ShouldBe(Question);

        Talk.Texts(await sent.Follow("Show translations"))[^2].ShouldBe($"[es-en] {Question}");
        (await talk.SellerOpens($"{talk.Talk.Path}?before=41")).Document.QuerySelector("[data-switch] a")!.GetAttribute("href").ShouldBe($"{talk.Talk.Path}?before=41&originals=true#conversation");
    }

    [Fact]
    public async Task Where_both_write_one_language_there_is_nothing_to_switch()
    {
        var talk = await Begin(market);
        await talk.SellerOpens();
        await talk.BuyerSays("Hello, when does my parcel leave?");
        await talk.Translate();
        var page = await talk.SellerOpens();
        (Notes(page).Count, Waiting(page), Languages(page).Single()).ShouldBe((0, 0, "en"));
        page.Document.QuerySelector("[data-switch]")!.HasAttribute("hidden").ShouldBeTrue();
        engine.Asked.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("500")]
    [InlineData("429")]
    [InlineData("html")]
    [InlineData("empty")]
    [InlineData("blank")]
    [InlineData("huge")]
    [InlineData("gone")]
    [InlineData("slow")]
    public async Task While_the_engine_fails_the_original_is_shown_and_the_translation_comes_later(string how)
    {
        market.Settings["Translation:AnswersWithin"] = "00:00:01";
        var talk = await Begin(market);
        await talk.BuyerSays(Question);
        engine.Instead = (context, _) => how switch
        {
            "500" => FakeEngine.Say(context, HttpStatusCode.InternalServerError),
            "429" => FakeEngine.Say(context, HttpStatusCode.TooManyRequests),
            "html" => FakeEngine.Say(context, HttpStatusCode.OK, "<html>Down for maintenance</html>"),
            "empty" => FakeEngine.Say(context, HttpStatusCode.OK, "{}"),
            "blank" => FakeEngine.Say(context, HttpStatusCode.OK, """{"translatedText": " \u200b\n"}"""),
            "huge" => FakeEngine.Say(context, HttpStatusCode.OK, $"{{\"translatedText\": \"{new string('x', 300_000)}\"}}"),
            "gone" => Task.Run(context.Abort),
            _ => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default),
        };
        Talk.Texts(await talk.SellerOpens()).ShouldBe([Question]);
        (await talk.Translate()).ShouldBe(0);
        var asked = engine.Asked.Count;
        asked.ShouldBeInRange(1, 2);
        (await talk.Translate()).ShouldBe(0);
        engine.Asked.Count.ShouldBe(asked, "it is left alone for a while");
        Talk.Texts(await talk.SellerOpens()).ShouldBe([Question]);

        engine.Instead = null;
        market.Clock.Advance(TimeSpan.FromSeconds(10));
        (await talk.Translate()).ShouldBe(1);
        Talk.Texts(await talk.SellerOpens()).ShouldBe([$"[es-en] {Question}"]);
    }

    [Fact]
    public async Task A_text_that_always_fails_holds_up_no_other_and_is_given_up_until_somebody_reads_it_again()
    {
        engine.Instead = (context, text) => text.Contains("veneno", StringComparison.Ordinal)
            ? FakeEngine.Say(context, HttpStatusCode.BadRequest) : FakeEngine.Make(context, "Made.");
        var talk = await Begin(market);
        await talk.SellerOpens();
        await talk.BuyerSays("Este mensaje es veneno para la máquina que traduce.");
        await talk.BuyerSays(Question);
        await talk.Translate();
        (await talk.Translate()).ShouldBe(1);
        Talk.Texts(await talk.SellerOpens())[1].ShouldBe("Made.");

        await market.In((MessagesDbContext db) => db.Set<TextTranslation>().Where(t => t.DueAt != null).ExecuteUpdateAsync(set => set.SetProperty(t => t.Tries, TextTranslation.MostTries - 1)));
        market.Clock.Advance(TimeSpan.FromMinutes(30));
        await talk.Translate();
        (await Stored(market))[0].State.ShouldBe(TranslationState.GivenUp);
        var asked = engine.Asked.Count;
        market.Clock.Advance(TimeSpan.FromHours(2));
        await talk.Translate();
        engine.Asked.Count.ShouldBe(asked);

        engine.Instead = null;
        Waiting(await talk.SellerOpens()).ShouldBe(1);
        (await talk.Translate()).ShouldBe(1);
        Notes(await talk.SellerOpens()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Two_hosts_share_the_work_and_nothing_is_translated_twice()
    {
        await using var other = new SecondMarket(market);
        Use(other, engine.Address);
        _ = (market.Services, other.Services);
        var talk = await Begin(market);
        await talk.SellerOpens();
        for (var i = 1; i <= 8; i++) await talk.BuyerSays($"Hola, ¿cuándo sale el paquete número {i}?");
        var done = await Task.WhenAll(Translate(market), Translate(other));
        done.Sum().ShouldBe(8);
        engine.Asked.Count.ShouldBe(8);
        engine.Asked.Distinct().Count().ShouldBe(8);
        (await Stored(market)).ShouldAllBe(t => t.State == TranslationState.Translated);
    }

    [Fact]
    public async Task A_host_that_died_over_a_text_keeps_others_from_it_for_minutes_only()
    {
        var talk = await Begin(market);
        await talk.BuyerSays(Question);
        await talk.SellerOpens();
        await market.In(async (MessagesDbContext db) =>
        {
            (await db.Set<TextTranslation>().SingleAsync()).Take(market.Clock.Now.AddMinutes(5));
            return await db.SaveChangesAsync();
        });
        (await talk.Translate()).ShouldBe(0);
        market.Clock.Advance(TimeSpan.FromMinutes(5));
        (await talk.Translate()).ShouldBe(1);
    }

    [Fact]
    public async Task The_same_words_are_translated_once_wherever_they_stand()
    {
        var (first, second) = (await Begin(market), await Begin(market));
        foreach (var talk in new[] { first, second, second })
        {
            await talk.SellerOpens();
            await talk.BuyerSays(Question);
            await talk.Translate();
        }
        engine.Asked.Count.ShouldBe(1);
        Talk.Texts(await second.SellerOpens()).ShouldBe([$"[es-en] {Question}", $"[es-en] {Question}"]);
    }

    [Fact]
    public async Task All_who_open_a_conversation_at_once_ask_once()
    {
        var talk = await Begin(market);
        await talk.BuyerSays(Question);
        var pages = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => talk.SellerOpens()));
        pages.ShouldAllBe(p => p.Status == HttpStatusCode.OK);
        (await talk.Translate()).ShouldBe(1);
        (await Stored(market)).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("ok")]
    [InlineData("👍")]
    [InlineData("12 / 24 / 36")]
    [InlineData("https://example.com/a-very-long-address-in-no-language")]
    public async Task What_has_no_language_is_not_even_asked_for(string text)
    {
        var talk = await Begin(market);
        await talk.SellerOpens();
        await talk.BuyerSays(text);
        var page = await talk.SellerOpens();
        (Talk.Texts(page).Single(), Waiting(page)).ShouldBe((text, 0));
        (await Stored(market)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_comes_back_as_it_went_is_no_translation()
    {
        engine.Instead = (context, text) => FakeEngine.Make(context, text.ToUpperInvariant());
        var talk = await Begin(market);
        await talk.SellerOpens();
        await talk.BuyerSays(Question);
        (await talk.Translate()).ShouldBe(1);
        var page = await talk.SellerOpens();
        (Talk.Texts(page).Single(), Notes(page).Count).ShouldBe((Question, 0));
    }

    [Fact]
    public async Task Links_numbers_and_lines_come_through_and_the_engine_never_sees_an_address()
    {
        var talk = await Begin(market);
        await talk.SellerOpens();
        const string Text = "Hola, mire el pedido 1M3K9Q2MABCDE:\n\nhttps://example.com/es/casa?a=1&b=2.\nEs para ana.perez@example.com, gracias.";
        await talk.BuyerSays(Text);
        await talk.Translate();
        Talk.Texts(await talk.SellerOpens()).ShouldBe([$"[es-en] {Text}"]);
        engine.Asked.Single().ShouldNotContain("example");

        // A response with a missing text is rejected.
        engine.Makes = text => text.Replace("XQ1X", "", StringComparison.OrdinalIgnoreCase);
        await talk.BuyerSays("Hola, mire por favor este enlace: https://example.com/nuevo, ¿cuándo sale el paquete?");
        (await talk.Translate()).ShouldBe(0);
        Notes(await talk.SellerOpens()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_the_engine_says_is_shown_as_it_is_and_runs_nowhere()
    {
        const string Script = "<script>alert(1)</script> <img src=x onerror=alert(2)> &amp;\nEnd\u202e";
        engine.Instead = (context, _) => FakeEngine.Make(context, Script);
        var talk = await Begin(market);
        await talk.SellerOpens();
        await talk.BuyerSays(Question);
        await talk.Translate();
        foreach (var path in new[] { talk.Talk.OrderPath, talk.Talk.Path, $"{talk.Talk.Path}/new?after=0" })
        {
            var page = await talk.SellerOpens(path);
            page.Body.ShouldNotContain("<script>alert");
            page.Body.ShouldNotContain("<img src=x");
            Talk.Texts(page).ShouldBe([Script[..^1]]);
        }
    }

    [Fact]
    public async Task A_stranger_finds_neither_message_nor_translation()
    {
        var talk = await Begin(market);
        await talk.SellerOpens();
        await talk.BuyerSays(Question);
        await talk.Translate();
        foreach (var stranger in new[] { await market.Buyer(), market.Support() })
        {
            foreach (var path in new[] { "?originals=true", "/new?after=0", "/new?after=0&originals=true" })
            {
                var page = await talk.Talk.Open(stranger, talk.Talk.Path + path);
                page.Status.ShouldBe(HttpStatusCode.NotFound);
                page.Body.ShouldNotContain("paquete");
            }
        }
        (await Stored(market)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Reports_evidence_and_support_rest_on_the_original()
    {
        var talk = await Begin(market);
        await talk.SellerOpens();
        await talk.BuyerSays(Question);
        await talk.Translate();
        var report = await (await talk.SellerOpens()).Follow("Report");
        report.Text.ShouldContain(Question);
        report.Text.ShouldNotContain("[es-en]");
        await report.Submit("Report to support", new { Words = "Please read this." });

        var found = await market.In((MessagesDbContext db) => db.Cases.SingleAsync());
        var staff = await market.SignInAs(market.Support()).Reading("en").Open($"/admin/messages/{new Kernel.Domain.Number(found.Id)}");
        Talk.Texts(staff).ShouldBe([Question]);
        Notes(staff).ShouldBeEmpty();
        var evidence = await market.In((IReadConversations messages) => messages.Newest(talk.Talk.OrderId, 5, CancellationToken.None));
        evidence.Single().Text.ShouldBe(Question);
        (await talk.Talk.Stored()).Single().Text.ShouldBe(Question);
    }

    [Fact]
    public async Task Who_reads_in_another_language_today_gets_it_translated_anew()
    {
        var talk = await Begin(market);
        await talk.SellerSays(Answer);
        await talk.BuyerOpens();
        await talk.Translate();
        var browser = market.SignInAs(talk.Talk.Buyer).Reading("pt-BR");
        Talk.Texts(await browser.Open(talk.Talk.OrderPath)).ShouldBe([Answer]);
        await talk.Translate();
        Talk.Texts(await browser.Open(talk.Talk.OrderPath)).ShouldBe([$"[en-pt] {Answer}"]);
        (await LanguageOf(talk.Talk.Buyer)).ShouldBe("pt", "what comes next is translated into it at once");
        Talk.Texts(await talk.BuyerOpens()).ShouldBe([$"[en-es] {Answer}"]);
    }

    [Fact]
    public async Task A_person_reads_in_the_chosen_language_whatever_the_browser_says()
    {
        var talk = await Begin(market);
        await talk.BuyerSays(Question);
        var browser = market.SignInAs(talk.Talk.Seller);
        await (await browser.Open("/account/language")).Submit("Save", new { Language = "en" });
        browser.Reading("es");
        await browser.Open(talk.Talk.OrderPath);
        await talk.Translate();
        Talk.Texts(await browser.Open(talk.Talk.OrderPath)).ShouldBe([$"[es-en] {Question}"]);
    }

    [Fact]
    public async Task What_support_writes_in_a_claim_is_translated_for_both_sides()
    {
        var talk = await Begin(market);
        await talk.BuyerSays(Question);
        await market.In(async (MessagesDbContext db) =>
        {
            var conversation = await db.Conversations.Include(c => c.Participants).SingleAsync(c => c.Id == talk.Talk.OrderId);
            db.Messages.Add(conversation.Write(market.Get<Kernel.Persistence.IdGenerator>().Next(), Contracts.Orders.Party.Support, Guid.NewGuid(), Answer, market.Clock.Now));
            return await db.SaveChangesAsync();
        });
        await market.Deliver();
        await talk.BuyerOpens();
        await talk.Translate();
        Talk.Texts(await talk.BuyerOpens()).ShouldBe([Question, $"[en-es] {Answer}"]);
    }

    [Fact]
    public async Task Without_an_engine_nothing_is_asked_for_and_what_was_translated_before_is_still_shown()
    {
        await using var plain = new Market();
        var talk = await Begin(plain);
        await talk.BuyerSays(Question);
        Talk.Texts(await talk.SellerOpens()).ShouldBe([Question]);
        (await Stored(plain)).ShouldBeEmpty();
        (await plain.In((MessagesDbContext db) => db.Participants.CountAsync(p => p.Language != null))).ShouldBe(0);

        var before = await Begin(market);
        await before.SellerOpens();
        await before.BuyerSays(Question);
        await before.Translate();
        await using var later = new SecondMarket(market);
        Talk.Texts(await later.SignInAs(before.Talk.Seller).Open(before.Talk.OrderPath)).ShouldBe([$"[es-en] {Question}"]);
    }

    [Fact]
    public async Task A_page_that_only_reads_writes_nothing()
    {
        var talk = await Begin(market);
        await talk.BuyerSays(Question);
        await talk.SellerOpens();
        await talk.Translate();
        await talk.SellerOpens();
        var before = await Versions();
        for (var i = 0; i < 3; i++) await talk.SellerOpens();
        (await Versions()).ShouldBe(before);

        async Task<string> Versions() => string.Join('|', (await Stored(market)).Select(t => $"{t.State} {t.ChangedAt:O}")) + await LanguageOf(talk.Talk.Seller);
    }

    private Task<string?> LanguageOf(Person person) =>
        market.In((MessagesDbContext db) => db.Participants.Where(p => p.PersonId == person.Id).Select(p => p.Language).SingleAsync());
}
