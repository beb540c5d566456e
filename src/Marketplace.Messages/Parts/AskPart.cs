using Marketplace.Contracts;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Messages.Parts;

/// <summary>The way to ask a seller about an offer; not one's own.</summary>
internal sealed class AskAboutOfferPart : ViewComponent
{
    public IViewComponentResult Invoke(OfferPlace subject) => subject.SellerId == UserClaimsPrincipal.Id ? Content("")
        : View("/Parts/Ask.cshtml", ($"/sellers/{subject.Shop}/question{(subject.OfferId == 0 ? "" : $"?offer={new Number(subject.OfferId)}")}", "Ask a question"));
}

/// <summary>The way to write to a seller; not to oneself.</summary>
internal sealed class AskSellerPart : ViewComponent
{
    public IViewComponentResult Invoke(SellerPlace subject) => subject.SellerId == UserClaimsPrincipal.Id ? Content("")
        : View("/Parts/Ask.cshtml", ($"/sellers/{subject.Shop}/question", "Message seller"));
}
