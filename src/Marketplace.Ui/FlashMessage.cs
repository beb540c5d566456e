using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Marketplace.Ui;

/// <summary>A message shown once, on the next page.</summary>
public static class FlashMessage
{
    /// <summary>The key in <c>TempData</c>; the text is in the reader's language.</summary>
    public const string Key = "FlashMessage";

    /// <summary>The cookie that carries it; absent if there is no message.</summary>
    public const string Cookie = "flash";

    /// <summary>Shows a message on the next page. Arguments that are times are in UTC.</summary>
    public static void Tell(this Controller controller, string english, params object[] arguments)
    {
        ArgumentNullException.ThrowIfNull(controller);
        var texts = controller.HttpContext.RequestServices.GetRequiredService<IStringLocalizer<SharedResource>>();
        controller.TempData[Key] = texts.Say(new Sentence(english, arguments));
    }
}
