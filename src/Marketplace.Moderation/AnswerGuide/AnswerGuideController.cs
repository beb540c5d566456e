using System.Globalization;
using System.Security.Cryptography;
using Marketplace.Contracts.Guides;
using Marketplace.Kernel.Persistence;
using Marketplace.Kernel.Web;
using Marketplace.Moderation.Domain;
using Marketplace.Moderation.Persistence;
using Marketplace.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Moderation.AnswerGuide;

/// <summary>“Did this answer your question?”, once for each person, or visitor's browser, and edition of a guide. On a page of its own: guides are cached.</summary>
[AllowAnonymous]
internal sealed class AnswerGuideController(ModerationDbContext db, IReadGuides guides, IdGenerator ids, TimeProvider clock, IOptions<SiteOptions> site)
    : FormController<AnswerGuideForm>
{
    /// <summary>Holds a random number, so that a visitor can change their answer.</summary>
    private const string Cookie = "reader";
    private static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    /// <summary>Whether the script on the guide's page asks, for a part of it.</summary>
    private bool IsPart => Request.Headers.ContainsKey("HX-Request");

    [FromRoute]
    public string Slug { get; set; } = "";

    [HttpGet("/guides/{slug}/answer")]
    public async Task<IActionResult> Get(bool? helped)
    {
        if (guides.Find(Slug) is not { } guide) return NotFound();
        var given = await Find(guide, db.GuideAnswers.AsNoTracking());
        // An answer by one click takes away no comment.
        return Page(guide, given, new AnswerGuideForm { Helped = helped ?? given?.Helped, Comment = given?.Comment ?? "" }, sendsItself: IsPart && helped is not null);
    }

    [HttpPost("/guides/{slug}/answer")]
    public async Task<IActionResult> Post(AnswerGuideForm form)
    {
        if (guides.Find(Slug) is not { } guide) return NotFound();
        var answer = await Find(guide, db.GuideAnswers);
        if (answer is null) db.GuideAnswers.Add(answer = new GuideAnswer(ids.Next(), Reader(), guide.Slug, guide.Changed.DayNumber));
        answer.Give(form.Helped!.Value, form.Comment, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, ids.Next(), clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync();
        if (IsPart) return View("AnswerGuide", new AnswerGuidePage(guide, true) { Form = form, IsThanked = true });
        this.Tell("Thank you. Your answer helps us improve this guide.");
        return Redirect($"/guides/{guide.Slug}");
    }

    protected override async Task<IActionResult> Show(AnswerGuideForm form) =>
        guides.Find(Slug) is { } guide ? Page(guide, await Find(guide, db.GuideAnswers.AsNoTracking()), form) : NotFound();

    private ViewResult Page(GuideSummary guide, GuideAnswer? given, AnswerGuideForm form, bool sendsItself = false) =>
        View("AnswerGuide", new AnswerGuidePage(guide, given is not null) { Form = form, SendsItself = sendsItself });

    private Task<GuideAnswer?> Find(GuideSummary guide, IQueryable<GuideAnswer> answers)
    {
        var (reader, edition) = (Reader(), guide.Changed.DayNumber);
        return answers.SingleOrDefaultAsync(a => a.Reader == reader && a.Guide == guide.Slug && a.Edition == edition);
    }

    /// <summary>The account; below zero, a visitor's number.</summary>
    private long Reader()
    {
        if (User.IsSignedIn) return User.Id;
        if (HttpContext.Items[typeof(AnswerGuideController)] is long known) return known;
        var name = site.Value.CookieName(Cookie);
        if (!long.TryParse(Request.Cookies[name], CultureInfo.InvariantCulture, out var number) || number >= 0)
        {
            number = BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long))) | long.MinValue;
            var cookie = new CookieBuilder { MaxAge = Kept, SameSite = SameSiteMode.Lax, IsEssential = true };
            site.Value.Protect(cookie, Cookie);
            Response.Cookies.Append(name, number.ToString(CultureInfo.InvariantCulture), cookie.Build(HttpContext));
        }
        HttpContext.Items[typeof(AnswerGuideController)] = number;
        return number;
    }
}
