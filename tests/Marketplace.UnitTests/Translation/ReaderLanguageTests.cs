using System.Security.Claims;
using Marketplace.Kernel.Web;
using Marketplace.Translation;
using Microsoft.AspNetCore.Http;

namespace Marketplace.UnitTests.Translation;

[Trait("Rule", "MSG-4")]
public sealed class ReaderLanguageTests
{
    [Theory]
    [InlineData(null, "es", "es")]
    [InlineData(null, "pt-BR,pt;q=0.9,en;q=0.8", "pt")]
    [InlineData(null, "de-DE,de;q=0.9,es;q=0.7,en;q=0.5", "es")]
    [InlineData(null, "en;q=0.2, es;q=0.9", "es")]
    [InlineData(null, "es;q=0, en", "en")]
    [InlineData(null, "ES-mx", "es")]
    [InlineData(null, "ca,fr", "en")]
    [InlineData(null, "*", "en")]
    [InlineData(null, "", "en")]
    [InlineData(null, ";;q=;,%%%", "en")]
    [InlineData("pt", "es", "pt")]
    [InlineData("de", "es", "es")]
    public void The_session_s_language_goes_before_the_browser_s_first_that_is_offered(string? own, string header, string language)
    {
        var context = new DefaultHttpContext();
        context.Request.Headers.AcceptLanguage = header;
        if (own is not null) context.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(CurrentUser.LanguageClaim, own)]));
        ReaderLanguage.Of(context).ShouldBe(language);
    }
}
