using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewComponents;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Marketplace.Kernel.Web;

/// <summary>A picture in the header that leads to what is unread, with its number; on each page of whoever is signed in, so made without a view.</summary>
/// <param name="path">Where it leads.</param>
/// <param name="icon">The picture, by its name in <c>icons.svg</c>.</param>
/// <param name="label">What is read out, in English; <c>{0}</c> is the number.</param>
/// <param name="unread">How many.</param>
public sealed class UnreadLink(string path, string icon, string label, int unread) : IViewComponentResult
{
    private const int Most = 99;
    private const string Count = "<span class=\"count\">{0}</span>";

    private const string Link = """
        <a class="btn top-icon" href="{0}" aria-label="{1}"><svg class="icon" aria-hidden="true"><use href="/icons.svg#{2}" /></svg>{3}</a>
        """;

    /// <inheritdoc/>
    public void Execute(ViewComponentContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var texts = context.ViewContext.HttpContext.RequestServices.GetRequiredService<IStringLocalizer<Texts>>();
        IHtmlContent count = unread == 0 ? HtmlString.Empty : new HtmlFormattableString(Count, unread > Most ? $"{Most}+" : unread);
        new HtmlFormattableString(Link, path, texts[label, unread].Value, icon, count).WriteTo(context.Writer, HtmlEncoder.Default);
    }

    /// <inheritdoc/>
    public Task ExecuteAsync(ViewComponentContext context)
    {
        Execute(context);
        return Task.CompletedTask;
    }
}
