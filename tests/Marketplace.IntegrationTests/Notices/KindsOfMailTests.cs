using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Marketplace.Contracts.Accounts;
using Marketplace.Contracts.Billing;
using Marketplace.Contracts.Complaints;
using Marketplace.Contracts.Messages;
using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Offers;
using Marketplace.Contracts.Orders;
using Marketplace.Contracts.Reviews;
using Marketplace.Events;
using Marketplace.Kernel.Domain;
using Marketplace.Notices.ComposeMail;
using Marketplace.Notices.Demo;
using Marketplace.Notices.Domain;
using Marketplace.Notices.Persistence;
using Marketplace.Notices.WriteNotice;
using Marketplace.Texts;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.IntegrationTests.Notices;

/// <summary>All kinds of emails, so that a new one forgets nothing.</summary>
[Trait("Rule", "NTF-4")]
public sealed class KindsOfMailTests(Market market) : IClassFixture<Market>
{
    /// <summary>Different events with the same news.</summary>
    private static readonly string[][] SameNews =
    [
        ["complaints.return-received", "complaints.withdrawal-completed"],
        ["complaints.return-sent", "complaints.withdrawal-return-sent"],
    ];

    public static TheoryData<string> Languages => [.. SiteTexts.Languages];

    [Fact, Trait("Rule", "NTF-3")]
    public async Task Every_event_that_people_are_told_about_has_a_sample()
    {
        var told = (await Samples()).Select(s => EventCatalog.NameOf(s.Cause.GetType())).ToHashSet();
        var handled = market.Get<EventCatalog>().Handlers.Where(h => h.Context == typeof(NoticesDbContext) && SampleNotifier.Tells(h.Handler)).ToList();
        handled.Count.ShouldBeGreaterThan(45);
        handled.Select(h => EventCatalog.NameOf(h.Event)).Where(name => !told.Contains(name)).ShouldBeEmpty();
        handled.Select(h => h.Handler).Distinct().Count().ShouldBe(market.Get<EventCatalog>().Handlers.Select(h => h.Handler)
            .Where(h => h.Assembly == typeof(Notifier).Assembly && h.Name.EndsWith("Notices", StringComparison.Ordinal)).Distinct().Count());
    }

    [Fact]
    public async Task Every_kind_has_a_subject_of_its_own()
    {
        var mails = await Mails(SiteTexts.English);
        mails.Select(m => m.Mail.Subject).ShouldAllBe(subject => subject.Length > 10 && !subject.EndsWith('.'));
        var shared = mails.GroupBy(m => (m.Mail.Subject, m.Sample.Reader))
            .Select(g => g.Select(m => EventCatalog.NameOf(m.Sample.Cause.GetType())).Distinct().Order(StringComparer.Ordinal).ToArray())
            .Where(names => names.Length > 1);
        shared.Where(names => !SameNews.Any(same => same.SequenceEqual(names))).Select(names => string.Join(", ", names)).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Languages)), Trait("Rule", "TXT-4")]
    public async Task Every_mail_says_what_happened_in_which_order_why_and_what_to_do_next_with_one_button(string language)
    {
        foreach (var (sample, mail, html, text) in await Mails(language))
        {
            var page = Parse(html);
            page.DocumentElement.GetAttribute("lang").ShouldBe(language);
            page.Title.ShouldBe(mail.Subject);
            page.QuerySelectorAll("h1").ShouldHaveSingleItem().TextContent.ShouldBe(mail.Heading);
            var button = page.QuerySelectorAll(".button a").ShouldHaveSingleItem();
            (button.TextContent, button.GetAttribute("href")).ShouldBe((mail.Button, mail.Link));
            mail.Link.ShouldStartWith("http");
            (sample.Content.Order is null).ShouldBe(sample.Reader is "account" or "reporter" || sample.Cause is FilingDecided or SellerLevelChanged or CaseHandedOver or PayoutPaid or PayoutFailed or PayoutAccountChanged or IdentityConfirmationDue or SellingPaused or IdentityCheckAhead or IdentityCheckDue or IdentityChecked or PersonalDataReady or AccountClosing or AccountClosingSoon or AccountKept or AccountSuspended or SuspensionEnded or SuspensionUpheld or OfferBack or OfferCheaper
                or MessageSent { Inquiry: not null } or MessageMissed { Inquiry: not null } or MessageJudged { Inquiry: not null } or CardPosted { Card.Inquiry: not null } or CardAwaited { Card.Inquiry: not null } or CardChanged { Card.Inquiry: not null }, mail.Subject);
            page.QuerySelectorAll(".box").Length.ShouldBe(sample.Content.Order is null ? 0 : 1);
            (mail.Settings is null).ShouldBe(sample.Reader == "account");

            string?[] facts =
            [
                mail.Heading, .. mail.Details, mail.Order?.Number, mail.Order?.Title, mail.Order?.Amount, mail.Next, mail.Otherwise, mail.Button, mail.Why,
            ];
            var shown = Flat(page.Body!.TextContent);
            foreach (var fact in facts.OfType<string>())
            {
                fact.ShouldNotBeEmpty();
                shown.ShouldContain(Flat(fact));
                text.ShouldContain(fact);
            }
            text.ShouldContain($"\n{mail.Link}\n");
            page.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!).Except([mail.Link]).ShouldAllBe(href => href == mail.Settings);
            var nobody = language == "en" ? "You can't reply to it." : language == "es" ? "No puedes responder." : "Você não pode responder.";
            foreach (var said in new[] { shown, text }) said.ShouldContain(nobody);
        }
    }

    [Fact]
    public async Task Every_mail_about_something_to_do_says_what_happens_otherwise()
    {
        foreach (var (sample, mail, _, text) in await Mails(SiteTexts.English))
        {
            if (sample.Content.Next == NextStep.None) text.ShouldContain("\n\nYou don't need to do anything.\n\n");
            else text.ShouldContain($"\n\nNext step: {mail.Next}\n\n{mail.Button}:\n{mail.Link}\n\nIf you do nothing: {mail.Otherwise}\n\n");
        }
    }

    [Fact]
    public async Task A_mail_says_its_order_with_picture_number_quantity_and_amount()
    {
        var (_, mail, html, _) = (await Mails(SiteTexts.English)).First(m => m.Sample.Cause is ClaimOpened);
        mail.Order.ShouldNotBeNull();
        mail.Order.Number.ShouldMatch("^([0-9A-Z]{4}-){2}[0-9A-Z]{4}$");
        (mail.Order.Title, mail.Order.Amount).ShouldBe(("2 × Blue bowl, thrown by hand", "¥5,000"));
        Parse(html).QuerySelector(".box img")!.GetAttribute("src").ShouldBe("http://localhost/pictures/offers/1");
    }

    [Fact]
    public async Task Every_mail_is_plain_html_that_mail_programs_show()
    {
        string[] tags = ["html", "head", "meta", "title", "style", "body", "div", "table", "tbody", "tr", "td", "h1", "p", "strong", "a", "img"];
        foreach (var (_, mail, html, _) in await Mails(SiteTexts.English))
        {
            html.Length.ShouldBeLessThan(30_000, "some mail programs cut long emails off");
            var page = Parse(html);
            page.All.Select(e => e.LocalName).Distinct().Except(tags).ShouldBeEmpty();
            page.All.SelectMany(e => e.Attributes)
                .Where(a => a.Name.StartsWith("on", StringComparison.Ordinal) || a.Value.Contains("url(", StringComparison.Ordinal)).ShouldBeEmpty();
            page.QuerySelectorAll("table").ShouldAllBe(table => table.GetAttribute("role") == "presentation");
            page.QuerySelectorAll("h1, p, td > a, p > a").ShouldAllBe(e => e.GetAttribute("style")!.Contains("color: #"));
            page.QuerySelectorAll("img").ShouldAllBe(img => img.HasAttribute("alt") && img.HasAttribute("width") && img.GetAttribute("src") == mail.Order!.Picture);
            // Without the style element nothing but the dark scheme is missing.
            var style = page.QuerySelectorAll("style").ShouldHaveSingleItem().TextContent;
            style.ShouldNotContain("url(");
            style.ShouldNotContain("@import");
            style.Trim().ShouldStartWith("@media (prefers-color-scheme: dark) {");
            style.Split("@media").Length.ShouldBe(2);
        }
    }

    [Fact, Trait("Rule", "TXT-5")]
    public async Task No_sentence_of_a_mail_is_long()
    {
        var sentences = (await Samples())
            .SelectMany(s => s.Content.Details.Append(s.Content.Next.ToDo).Append(s.Content.Next.Otherwise).Append(s.Content.Why)).OfType<Sentence>()
            // The declaration names what it is about.
            .Where(s => !s.English.StartsWith("Your declaration:", StringComparison.Ordinal)).SelectMany(s => s.English.Split(". "));
        sentences.Where(s => s.Split(' ').Length > 20).ShouldBeEmpty();
    }

    [Fact, Trait("Rule", "TXT-6")]
    public async Task What_people_typed_is_text_and_a_long_title_is_cut_between_characters_in_the_subject_alone()
    {
        const string family = "👩‍👩‍👧‍👦";
        foreach (var title in new[] { "<b>\"x\"&</b>", string.Concat(Enumerable.Repeat(family, 30)) })
        {
            var content = new NoticeContent(
                new("{0} ordered “{1}”.", "ann", title), new(7, title), [new("Reason: {0}", title)], NextStep.None, new("View order"), "/orders/7",
                new("You get this email because you have a shop."));
            var mail = market.Get<NoticeWriter>().Mail(new Recipient { Id = 1, Name = title }, content);
            var (text, html) = await Rendered(mail);
            var page = Parse(html);
            page.QuerySelector("h1")!.TextContent.ShouldBe($"ann ordered “{title}”");
            page.QuerySelectorAll(".box p")[0].TextContent.ShouldBe(title);
            page.QuerySelectorAll("b").ShouldBeEmpty();
            text.ShouldContain($"Reason: {title}");
            if (title.Length < 40) mail.Subject.ShouldBe($"ann ordered “{title}”");
            else mail.Subject["ann ordered “".Length..^1].Replace(family, "", StringComparison.Ordinal).ShouldBe("…");
        }
    }

    private static IHtmlDocument Parse(string html) =>
        new HtmlParser(new HtmlParserOptions { IsStrictMode = true }, BrowsingContext.New(Configuration.Default)).ParseDocument(html);

    private static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private async Task<IReadOnlyList<SampleNotice>> Samples() => await SampleNotifier.All(market.Get<EventCatalog>(), market.Clock.Now, default);

    private async Task<IReadOnlyList<(SampleNotice Sample, MailContent Mail, string Html, string Text)>> Mails(string language)
    {
        var mails = new List<(SampleNotice, MailContent, string, string)>();
        foreach (var sample in await Samples())
        {
            var reader = new Recipient { Id = sample.Reader == "account" ? 0 : 1, Name = "ann" };
            reader.ChooseLanguage(language, default);
            var mail = market.Get<NoticeWriter>().Mail(reader, sample.Content);
            var (text, html) = await Rendered(mail);
            mails.Add((sample, mail, html, text));
        }
        mails.Count.ShouldBeGreaterThan(90);
        return mails;
    }

    private async Task<(string Text, string Html)> Rendered(MailContent mail)
    {
        await using var scope = market.Services.CreateAsyncScope();
        return (scope.ServiceProvider.GetRequiredService<MailComposer>().Text(mail), await scope.ServiceProvider.GetRequiredService<MailView>().Html(mail));
    }
}
