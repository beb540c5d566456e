using Marketplace.Notices.Domain;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Notices.ComposeMail;

/// <summary>The HTML of an email. Views expect a request, and emails are sent without one.</summary>
internal sealed class MailView(IRazorViewEngine views, ITempDataDictionaryFactory told, IServiceProvider services)
{
    /// <summary>For showing an email in a frame of a page. The site's own policy forbids inline styles and frames.</summary>
    public const string ContentPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src *; frame-ancestors 'self'; sandbox";

    private const string Path = "/ComposeMail/Mail.cshtml";

    public async Task<string> Html(MailContent mail)
    {
        using var culture = new CultureScope(mail.Language);
        var context = new ActionContext(new DefaultHttpContext { RequestServices = services }, new RouteData(), new ActionDescriptor());
        var data = new ViewDataDictionary<MailContent>(new EmptyModelMetadataProvider(), context.ModelState) { Model = mail };
        await using var html = new StringWriter();
        var view = views.GetView(null, Path, isMainPage: true).EnsureSuccessful([]).View!;
        await view.RenderAsync(new ViewContext(context, view, data, told.GetTempData(context.HttpContext), html, new HtmlHelperOptions()));
        return html.ToString();
    }
}
