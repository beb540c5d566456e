using Marketplace.Accounts.Domain;
using Marketplace.Accounts.Persistence;
using Marketplace.Accounts.UploadShopPicture;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Kernel.Web;
using Marketplace.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Marketplace.Accounts.EditShop;

internal sealed class EditShopController(AccountsDbContext db, ShopPictureUploads uploads, TimeProvider clock, IStringLocalizer<SharedResource> texts)
    : FormController<EditShopForm>
{
    private const string Changed = "Your shop has changed since you opened this page. Check it, then save again.";

    [HttpGet("/shop/edit")]
    public async Task<IActionResult> Get()
    {
        var id = User.Id;
        if (await db.Shops.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id) is not { } shop) return NotFound();
        return await Show(new EditShopForm
        {
            Name = shop.Name,
            Description = shop.Description,
            Delivery = shop.Policies.Delivery,
            Returns = shop.Policies.Returns,
            Contact = shop.Policies.Contact,
            LogoId = shop.LogoId,
            BannerId = shop.BannerId,
        });
    }

    [HttpPost("/shop/edit")]
    [RequestSizeLimit(ShopPictureUploads.MostBytes), RequestFormLimits(MultipartBodyLengthLimit = ShopPictureUploads.MostBytes)]
    public async Task<IActionResult> Post(EditShopForm form)
    {
        var id = User.Id;
        if (await db.Shops.SingleOrDefaultAsync(s => s.Id == id) is not { } shop) return NotFound();
        shop.Expect(form.Version, Changed);
        if (!await TakePictures(form, shop.LogoId, shop.BannerId) || form.Preview) return await Show(form);
        var look = Shop.LookKeyOf(form.Name);
        if (await db.Shops.AnyAsync(s => s.LookKey == look && s.Id != id)) throw Taken(conflict: false);
        shop.Edit(form.Name, form.Description, form.Policies, form.LogoId, form.BannerId, clock.GetUtcNow().UtcDateTime);
        var (logo, banner) = (form.LogoId, form.BannerId);
        db.OnSave(cancel => db.ShopPictures.Where(p => p.ShopId == id && p.Id != logo && p.Id != banner).ExecuteDeleteAsync(cancel));
        try
        {
            await db.SaveChangesAsync();
        }
        catch (Exception failure) when (Database.IsLostRace(failure))
        {
            throw await db.Shops.AnyAsync(s => s.LookKey == look && s.Id != id) ? Taken(conflict: true) : RuleBroken.Conflict(Changed);
        }
        this.Tell("Your changes are saved.");
        return Redirect($"/sellers/{shop.Slug}");

        RuleBroken Taken(bool conflict) =>
            new("Another shop has this name or one that looks like it. Choose another name.", nameof(form.Name), conflict);
    }

    protected override async Task<IActionResult> Show(EditShopForm form)
    {
        db.ChangeTracker.Clear();
        var id = User.Id;
        var shop = await db.Shops.AsNoTracking().Where(s => s.Id == id).Select(s => new { s.Slug, s.Version, s.LogoId, s.BannerId }).SingleOrDefaultAsync();
        if (shop is null) return NotFound();
        await TakePictures(form, shop.LogoId, shop.BannerId);
        // The stored pictures are not what was posted.
        string[] stored = [nameof(form.LogoId), nameof(form.BannerId), nameof(form.RemoveLogo), nameof(form.RemoveBanner)];
        foreach (var field in stored) ModelState.Remove($"Form.{field}");
        return View("EditShop", new EditShopPage(shop.Slug, shop.Version, form));
    }

    /// <summary>Takes new pictures, and leaves of the posted ones only those that are the shop's own.</summary>
    /// <returns>Whether no picture was refused.</returns>
    private async Task<bool> TakePictures(EditShopForm form, long? logoId, long? bannerId)
    {
        var id = User.Id;
        var own = await db.ShopPictures.Where(p => p.ShopId == id).Select(p => new { p.Id, p.IsBanner }).ToListAsync();
        bool IsOwn(long? picture, bool isBanner) => own.Exists(p => p.Id == picture && p.IsBanner == isBanner);
        form.LogoId = form.RemoveLogo || !IsOwn(form.LogoId, false) ? null : form.LogoId;
        form.BannerId = form.RemoveBanner || !IsOwn(form.BannerId, true) ? null : form.BannerId;
        form.LogoId = await Take(nameof(form.Logo), form.Logo, logoId) ?? form.LogoId;
        form.BannerId = await Take(nameof(form.Banner), form.Banner, bannerId) ?? form.BannerId;
        (form.Logo, form.Banner, form.RemoveLogo, form.RemoveBanner) = (null, null, false, false);
        return ModelState.IsValid;
    }

    private async Task<long?> Take(string field, IFormFile? file, long? shown)
    {
        if (file is null) return null;
        try
        {
            return await uploads.Take(User.Id, field == nameof(EditShopForm.Banner), file, field, shown, HttpContext.RequestAborted);
        }
        catch (RuleBroken refused)
        {
            ModelState.AddModelError($"Form.{field}", texts.Say(refused.Sentence));
            return null;
        }
    }
}
