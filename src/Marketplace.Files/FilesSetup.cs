using Marketplace.Files.Scanning;
using Marketplace.Files.Storage;
using Marketplace.Kernel.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Marketplace.Files;

/// <summary>Registers the storage and the scanner of large files.</summary>
public static class FilesSetup
{
    /// <summary>Adds the configured store and scanner.</summary>
    public static WebApplicationBuilder AddFiles(this WebApplicationBuilder host)
    {
        ArgumentNullException.ThrowIfNull(host);
        host.Services.AddOptions<FilesOptions>().BindConfiguration("Files").ValidateDataAnnotations().ValidateOnStart();
        host.Services.AddSingleton<IFileStore>(services => services.GetRequiredService<IOptions<FilesOptions>>().Value switch
        {
            { Azure: { } azure } => new BlobStore(azure),
            { Folder: { Length: > 0 } folder } => new FolderStore(folder),
            _ => new FolderStore(Path.Combine(services.GetRequiredService<IConfiguration>()["Data"] is { Length: > 0 } data ? data : "data", "files")),
        });
        if (host.Configuration.GetSection("Files:Clamd").Exists()) host.Services.AddSingleton<IVirusScanner, Clamd>();
        return host;
    }
}
