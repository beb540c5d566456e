using Microsoft.AspNetCore.Http;

namespace Marketplace.Files.Pictures;

/// <summary>A form with pictures.</summary>
public interface IPictureForm
{
    /// <summary>New pictures.</summary>
    List<IFormFile> Pictures { get; set; }

    /// <summary>Stored pictures: those that are shown already, and new ones of a refused form.</summary>
    List<KeptPicture> Kept { get; }
}
