using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.Extensions.Logging;

namespace Marketplace.Web.Mvc;

/// <summary>Percent-encodes characters in redirect addresses that a header cannot carry.</summary>
internal sealed class AsciiRedirects(ILoggerFactory log, IUrlHelperFactory urls) : RedirectResultExecutor(log, urls)
{
    public override Task ExecuteAsync(ActionContext context, RedirectResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (!Ascii.IsValid(result.Url)) result.Url = string.Concat(result.Url.EnumerateRunes().Select(r => r.IsAscii ? r.ToString() : Uri.EscapeDataString(r.ToString())));
        return base.ExecuteAsync(context, result);
    }
}
