using Marketplace.Accounts.Domain;
using Marketplace.Accounts.Persistence;
using Marketplace.Files;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.UploadShopPicture;

/// <summary>Stores new pictures of a shop at once, so that none is lost if the form is refused for another reason.</summary>
internal sealed class ShopPictureUploads(AccountsDbContext db, IdGenerator ids)
{
    private const int Megabytes = 5;

    /// <summary>The largest form with a logo and a banner.</summary>
    public const int MostBytes = ((2 * Megabytes) + 1) * 1024 * 1024;

    /// <summary>Keeps a picture, besides the one that the shop shows. Earlier ones that were only tried out go.</summary>
    /// <exception cref="RuleBroken">It isn't a picture, or it is too large.</exception>
    public async Task<long> Take(long shopId, bool isBanner, IFormFile file, string field, long? shown, CancellationToken cancel)
    {
        var sides = isBanner ? ShopPicture.BannerSides : ShopPicture.LogoSides;
        var sizes = await PictureReader.Read(await UploadedFile.Read(file, Megabytes, field, cancel), sides, cancel);
        var picture = ShopPicture.Of(ids.Next(), shopId, isBanner, sizes[0], sizes[1]);
        db.ShopPictures.Add(picture);
        db.OnSave(c => db.ShopPictures.Where(p => p.ShopId == shopId && p.IsBanner == isBanner && p.Id != shown && p.Id != picture.Id).ExecuteDeleteAsync(c));
        await db.SaveChangesAsync(cancel);
        db.Entry(picture).State = EntityState.Detached;
        return picture.Id;
    }
}
