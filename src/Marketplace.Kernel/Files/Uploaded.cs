using System.Globalization;
using Marketplace.Kernel.Domain;
using Marketplace.Text;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Kernel.Files;

/// <summary>Reads files that came with a form, one at a time; the framework keeps them on disk until then.</summary>
public static class Uploaded
{
    private const int LongestName = 100;

    extension(IFormFile file)
    {
        /// <summary>The name without any path or invisible character, cut in its middle to what can be shown; its ending stays.</summary>
        public string SafeName
        {
            get
            {
                // Some browsers send the path of another system.
                var name = string.Concat(Path.GetFileName(file.FileName.Replace('\\', '/')).Where(IsShown));
                var ending = Path.GetExtension(name);
                return name.Length <= LongestName ? name : $"{name.Shorten(LongestName / 2)}{(ending.Length > 10 ? "" : ending)}";
            }
        }

        /// <summary>The whole content.</summary>
        /// <param name="megabytes">How large it may be, in units of 1,048,576 bytes.</param>
        /// <param name="field">The form's field that a refusal belongs to.</param>
        /// <param name="cancel">Stops the reading.</param>
        /// <exception cref="RuleBroken">It is empty, or larger.</exception>
        public async Task<byte[]> ReadAll(int megabytes, string field, CancellationToken cancel)
        {
            if (file.Length == 0) throw new RuleBroken("“{0}” is empty.", field, false, file.SafeName);
            if (file.Length > megabytes * 1024L * 1024) throw new RuleBroken("“{0}” is larger than {1} MB.", field, false, file.SafeName, megabytes);
            var bytes = new byte[file.Length];
            await using var content = file.OpenReadStream();
            await content.ReadExactlyAsync(bytes, cancel);
            return bytes;
        }
    }

    // Marks of direction, too, would let a name read as another.
    private static bool IsShown(char letter) =>
        CharUnicodeInfo.GetUnicodeCategory(letter) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate);
}
