using Marketplace.Contracts;
using Marketplace.Kernel.Web;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Web.SellerHome;

/// <summary>Where a seller begins: what waits, and how the shop is doing. Each module shows its own part.</summary>
internal sealed class SellerHomeController : Controller
{
    [HttpGet("/shop")]
    public IActionResult Show() => User.Shop is { } shop ? View("SellerHome", new SellerPlace(User.Id, shop)) : Redirect("/shop/opening");
}
