using System.Net;
using Marketplace.Contracts.Guides;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Moderation;

[Trait("Rule", "GDE-1")]
public sealed class GuideAnswersTests : IDisposable
{
    private const string Guide = "post-sales";
    private readonly Market market = new();

    public void Dispose() => market.Dispose();

    [Fact]
    public async Task A_person_answers_once_and_can_change_their_mind()
    {
        var person = market.SignInAs(await market.Buyer());
        var done = await Answer(person, "Yes");
        (done.Path, done.Document.QuerySelector(".told")!.TextContent).ShouldBe(($"/guides/{Guide}", "Thank you. Your answer helps us improve this guide."));
        (await Counts()).ShouldBe(["en 1 0"]);
        (await Answer(person, "Yes")).Errors.ShouldBeEmpty();
        (await Counts()).ShouldBe(["en 1 0"]);
        var again = await person.Open($"/guides/{Guide}/answer");
        again.Text.ShouldContain("You've already answered.");
        again.ValueOf("Helped").ShouldBe("true");
        await Answer(person, "No", "Who pays for the label?");
        (await Counts()).ShouldBe(["en 0 1"]);
        (await person.Open($"/guides/{Guide}/answer")).ValueOf("Comment").ShouldBe("Who pays for the label?");
        await Answer(person.Reading("es"), "No");
        (await Counts()).ShouldBe(["en 0 0", "es 0 1"]);
        (await Rows()).ShouldHaveSingleItem().Comment.ShouldBeEmpty();
    }

    [Fact]
    public async Task With_a_script_one_click_answers_and_is_thanked_on_the_guides_page()
    {
        var visitor = market.Visitor();
        foreach (var (helped, counts) in new[] { ("true", "en 1 0"), ("false", "en 0 1") })
        {
            var link = (await visitor.Open($"/guides/{Guide}")).Document.QuerySelector($"#answer a[data-hx-get$='helped={helped}']")!;
            link.GetAttribute("href").ShouldBe(link.GetAttribute("data-hx-get"), "without a script it leads to the form");
            using var asked = new HttpRequestMessage(HttpMethod.Get, link.GetAttribute("data-hx-get")) { Headers = { { "HX-Request", "true" } } };
            var form = await visitor.Send(asked);
            form.Document.QuerySelector(link.GetAttribute("data-hx-select")!)!.QuerySelector("[data-hx-post]")!.GetAttribute("data-hx-trigger").ShouldBe("load", "it sends itself");
            using var sent = form.Fill("Send answer");
            sent.Headers.Add("HX-Request", "true");
            var thanks = (await visitor.Send(sent)).Document.QuerySelector("#answer-thanks[role=status]")!;
            thanks.TextContent.ShouldContain("Thank you.");
            (thanks.QuerySelector("textarea") is null).ShouldBe(helped == "true", "whoever found no answer can say what is missing");
            (await Counts()).ShouldBe([counts]);
        }
        (await visitor.Open($"/guides/{Guide}/answer?helped=true")).Document.QuerySelector("#answer-form [data-hx-post]").ShouldBeNull("on its own page it waits for the button");
    }

    [Fact]
    public async Task A_visitor_s_browser_answers_once_and_each_guide_is_asked_about_on_its_own()
    {
        var (one, other) = (market.Visitor(), market.Visitor());
        await Answer(one, "Yes");
        await Answer(one, "No");
        await Answer(other, "Yes");
        (await Counts()).ShouldBe(["en 1 1"]);
        (await one.Open("/guides/avoiding-complaints/answer")).Text.ShouldNotContain("You've already answered.");
        (await Rows()).ShouldAllBe(a => a.Reader < 0, "a visitor's number is never an account's");
    }

    [Fact]
    public async Task A_visitor_can_t_answer_for_an_account()
    {
        var person = await market.Buyer();
        await Answer(market.SignInAs(person), "Yes");
        var visitor = market.Visitor();
        using var forged = new HttpRequestMessage(HttpMethod.Get, $"/guides/{Guide}/answer") { Headers = { { "Cookie", $"reader={person.Id}" } } };
        (await visitor.Send(forged)).Text.ShouldNotContain("You've already answered.");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Two_answers_at_once_are_counted_rightly(bool bySame)
    {
        var person = market.SignInAs(await market.Buyer());
        var other = bySame ? person : market.SignInAs(await market.Buyer());
        var forms = new[] { await person.Open($"/guides/{Guide}/answer?helped=true"), await other.Open($"/guides/{Guide}/answer?helped=true") };
        var answers = await Task.WhenAll(forms.Select(form => form.Submit("Send answer")));
        answers.ShouldAllBe(a => a.Status == HttpStatusCode.OK || a.Status == HttpStatusCode.Conflict);
        var expected = bySame ? 1 : 2;
        (await Counts()).ShouldBe([$"en {expected} 0"]);
        (await Rows()).Count.ShouldBe(expected);
    }

    [Fact]
    public async Task An_answer_needs_a_choice_and_a_comment_has_a_limit()
    {
        var visitor = market.Visitor();
        var refused = await (await visitor.Open($"/guides/{Guide}/answer")).Submit("Send answer", new { Comment = "Unclear." });
        (refused.Status, refused.ErrorAt("Helped"), refused.ValueOf("Comment")).ShouldBe((HttpStatusCode.UnprocessableEntity, "Choose yes or no.", "Unclear."));
        var long500 = new string('x', GuideAnswer.LongestComment);
        (await Answer(visitor, "No", long500 + "x")).ErrorAt("Comment").ShouldBe("Use at most 500 characters.");
        (await Counts()).ShouldBeEmpty();
        (await Answer(visitor, "No", long500)).Path.ShouldBe($"/guides/{Guide}");
    }

    [Fact]
    public async Task Staff_read_the_counts_by_language_and_the_newest_comments_first()
    {
        for (var i = 1; i <= 22; i++) await Answer(market.Visitor(), "No", $"Comment {i}.");
        await Answer(market.Visitor().Reading("es"), "Yes");
        await Answer(market.Visitor().Reading("pt"), "Yes", "Ficou claro.");
        var page = await market.SignInAs(market.Support()).Open("/admin/guides");
        var row = page.Document.QuerySelectorAll("main tbody tr").Single(r => r.QuerySelector("a")!.GetAttribute("href") == $"/guides/{Guide}");
        row.QuerySelectorAll("td.text-end").Select(c => c.TextContent).ShouldBe(["2", "22"]);
        row.TextContent.ShouldContain("English: 0 yes, 22 no");
        row.TextContent.ShouldContain("Español: 1 yes, 0 no");
        page.Document.QuerySelectorAll("main tbody tr").Length.ShouldBe(market.Get<IReadGuides>().All.Count);
        var comments = page.Document.QuerySelectorAll("main .list-rows .plain").Select(c => c.TextContent).ToList();
        comments[..2].ShouldBe(["Ficou claro.", "Comment 22."]);
        comments.Count.ShouldBe(20);
        (await page.Follow("Older comments")).Document.QuerySelectorAll("main .list-rows .plain").Select(c => c.TextContent).ShouldBe(["Comment 3.", "Comment 2.", "Comment 1."]);
    }

    [Fact]
    public async Task A_changed_guide_is_asked_about_anew()
    {
        var person = await market.Buyer();
        var edition = market.Get<IReadGuides>().Find(Guide)!.Changed.DayNumber;
        await market.In(async (ModerationDbContext db) =>
        {
            var old = new GuideAnswer(1, person.Id, Guide, edition - 30);
            old.Give(false, "", "en", 2, market.Clock.Now);
            db.GuideAnswers.Add(old);
            return await db.SaveChangesAsync();
        });
        (await market.SignInAs(person).Open($"/guides/{Guide}/answer")).Text.ShouldNotContain("You've already answered.");
        await Answer(market.SignInAs(person), "Yes");
        var page = await market.SignInAs(market.Support()).Open("/admin/guides");
        page.Document.QuerySelectorAll("main tbody tr").Single(r => r.QuerySelector("a")!.GetAttribute("href") == $"/guides/{Guide}")
            .QuerySelectorAll("td.text-end").Select(c => c.TextContent).ShouldBe(["1", "0"]);
    }

    [Fact]
    public async Task Only_staff_see_the_results()
    {
        foreach (var person in new[] { await market.Buyer(), await market.Seller() })
        {
            (await market.SignInAs(person).Open("/admin/guides")).Status.ShouldBe(HttpStatusCode.NotFound);
        }
        (await market.Visitor().Open("/admin/guides")).Path.ShouldBe("/account/sign-in");
        foreach (var person in new[] { market.Support(), market.Administrator() })
        {
            var page = await (await market.SignInAs(person).Open("/admin")).Follow("Guide feedback");
            (page.Status, page.Path).ShouldBe((HttpStatusCode.OK, "/admin/guides"));
            page.Text.ShouldContain("No comments.");
        }
    }

    [Theory]
    [InlineData("es", "Enviar respuesta", "Sí")]
    [InlineData("pt", "Enviar resposta", "Sim")]
    public async Task The_question_is_asked_in_the_reader_s_language(string language, string button, string yes)
    {
        var page = await (await market.Visitor().Reading(language).Open($"/guides/{Guide}")).Follow(yes);
        page.ValueOf("Helped").ShouldBe("true");
        (await page.Submit(button)).Path.ShouldBe($"/guides/{Guide}");
        (await Counts()).ShouldBe([$"{language} 1 0"]);
    }

    private static async Task<Page> Answer(Browser browser, string answer, string comment = "")
    {
        var page = await browser.Open($"/guides/{Guide}/answer?helped={(answer == "Yes" ? "true" : "false")}");
        return await page.Submit(page.Document.QuerySelector("main form button")!.TextContent, new { Comment = comment });
    }

    private Task<List<string>> Counts() => market.In((ModerationDbContext db) =>
        db.GuideCounts.AsNoTracking().OrderBy(c => c.Language).Select(c => $"{c.Language} {c.Yes} {c.No}").ToListAsync());

    private Task<List<GuideAnswer>> Rows() => market.In((ModerationDbContext db) => db.GuideAnswers.AsNoTracking().ToListAsync());
}
