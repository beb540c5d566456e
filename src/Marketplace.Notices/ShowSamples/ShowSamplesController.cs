using Marketplace.Events;
using Marketplace.Kernel.Web;
using Marketplace.Notices.ComposeMail;
using Marketplace.Notices.Demo;
using Marketplace.Notices.Domain;
using Marketplace.Notices.EventHandlers;
using Marketplace.Notices.Persistence;
using Marketplace.Notices.WriteNotice;
using Marketplace.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;

namespace Marketplace.Notices.ShowSamples;

/// <summary>Each kind of email as its reader will see it. Only for developers.</summary>
[AllowAnonymous]
internal sealed class ShowSamplesController(
    EventCatalog catalog, NoticeWriter writer, MailComposer composer, MailView view, NoticesDbContext db, TimeProvider clock, IHostEnvironment environment) : Controller
{
    [HttpGet("/development/mails")]
    public async Task<IActionResult> Get()
    {
        if (!environment.IsDevelopment()) return NotFound();
        var samples = await Samples();
        return View("ShowSamples", new ShowSamplesPage([.. samples.Select((sample, i) => new SampleRow(
            i, EventCatalog.NameOf(sample.Cause.GetType()), sample.Reader, writer.Mail(ReaderOf(sample, SiteTexts.English), sample.Content).Subject, sample.ByPhone))]));
    }

    [HttpGet("/development/mails/{position:int}")]
    public async Task<IActionResult> One(int position, string language = SiteTexts.English)
    {
        if (await Find(position, language) is not var (samples, reader)) return NotFound();
        var (sample, content) = (samples[position], writer.Mail(reader, samples[position].Content));
        return View("ShowSample", new ShowSamplePage(
            position, samples.Count, sample, content, composer.Text(content), sample.ByPhone ? $"{writer.PhoneMessage(reader, sample.Content)}\n{content.Link}" : null));
    }

    [HttpGet("/development/mails/{position:int}/html")]
    public async Task<IActionResult> Html(int position, string language = SiteTexts.English)
    {
        if (await Find(position, language) is not var (samples, reader)) return NotFound();
        Response.Headers.ContentSecurityPolicy = MailView.ContentPolicy;
        var mail = writer.Mail(reader, samples[position].Content);
        return Content(await view.Html(mail.Order is { } order ? mail with { Order = order with { Picture = await SomePicture() } } : mail), "text/html; charset=utf-8");
    }

    private static Recipient ReaderOf(SampleNotice sample, string language)
    {
        var reader = Recipient.At(sample.Reader == "account" ? 0 : 1, sample.Reader == "seller" ? "tomas-keramik" : "ines", "");
        reader.ChooseLanguage(language, default);
        reader.MoveTo("Europe/Prague", default);
        return reader;
    }

    private async Task<(IReadOnlyList<SampleNotice> Samples, Recipient Reader)?> Find(int position, string language)
    {
        if (!environment.IsDevelopment() || !SiteTexts.Languages.Contains(language)) return null;
        var samples = await Samples();
        return position < 0 || position >= samples.Count ? null : (samples, ReaderOf(samples[position], language));
    }

    /// <summary>A picture of the demo market, on this host: the sample order's own offer doesn't exist.</summary>
    private async Task<string?> SomePicture() => await db.Orders.OrderBy(o => o.Id).Select(o => (long?)o.OfferId).FirstOrDefaultAsync() is { } offer
        ? $"{Request.Scheme}://{Request.Host}{Paths.PictureOf(offer)}"
        : null;

    private Task<IReadOnlyList<SampleNotice>> Samples() => SampleNotifier.All(catalog, clock.GetUtcNow().UtcDateTime, HttpContext.RequestAborted);
}
