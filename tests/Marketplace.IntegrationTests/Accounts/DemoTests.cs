using System.Net;
using Marketplace.Accounts.Persistence;
using Marketplace.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Accounts;

public sealed class DemoTests : IDisposable
{
    private readonly Market market = new();

    public void Dispose() => market.Dispose();

    [Fact]
    public async Task The_demo_people_are_there_once_and_can_sign_in()
    {
        for (var i = 0; i < 2; i++) await Fill();
        (await market.In((AccountsDbContext db) => db.Accounts.CountAsync())).ShouldBe(51);
        (await market.In((AccountsDbContext db) => db.Shops.CountAsync())).ShouldBe(8);
        (await market.In((AccountsDbContext db) => db.Accounts.MaxAsync(a => a.RegisteredAt))).ShouldBeLessThan(market.Clock.Now);

        var shops = await market.In((AccountsDbContext db) => db.Shops.AsNoTracking().ToListAsync());
        var pictures = await market.In((AccountsDbContext db) => db.ShopPictures.AsNoTracking().ToListAsync());
        pictures.Count.ShouldBe(16);
        foreach (var shop in shops)
        {
            pictures.ShouldContain(p => p.Id == shop.LogoId && p.ShopId == shop.Id && !p.IsBanner);
            pictures.ShouldContain(p => p.Id == shop.BannerId && p.ShopId == shop.Id && p.IsBanner);
            shop.Policies.Stated.Count().ShouldBe(3);
        }

        (await SignIn("seller")).Text.ShouldContain("Tomas Keramik");
        (await SignIn("buyer")).Text.ShouldContain("Open a shop");
        var admin = await SignIn("admin");
        admin.Status.ShouldBe(HttpStatusCode.OK);
    }

    private Task<bool> Fill() => market.In(async (IEnumerable<IMakeDemoData> shares) =>
    {
        await shares.Single(share => share.GetType().Name == "AccountsDemo").Make(market.Clock.Now, market.Deliver, default);
        return true;
    });

    private async Task<Page> SignIn(string mailbox)
    {
        var browser = market.Visitor();
        var page = await browser.Open("/account/sign-in?returnUrl=%2Faccount");
        return await page.Submit("Sign in", new { Email = $"{mailbox}@marketplace.example", Password = "three-blue-bowls" });
    }
}
