using System.Collections.Concurrent;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Hosting;

namespace Marketplace.Web.Mvc;

/// <summary>Addresses of styles and scripts that change with their content.</summary>
/// <param name="versions">Provides the versions.</param>
/// <param name="host">In development, files change.</param>
internal sealed class AssetPaths(IFileVersionProvider versions, IWebHostEnvironment host)
{
    private readonly ConcurrentDictionary<string, string> kept = new();

    /// <summary>The address of a file under <c>wwwroot</c>, such as <c>/site.css</c>.</summary>
    public string this[string path] => host.IsDevelopment() ? Of(path) : kept.GetOrAdd(path, Of);

    private string Of(string path) => versions.AddFileVersionToPath(PathString.Empty, path);
}
